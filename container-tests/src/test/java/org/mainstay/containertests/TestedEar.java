package org.mainstay.containertests;

import java.io.File;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The EAR with a rule that fails in its EJB module and tests in its web module, under a name and address of its own. Its
 * modules have names of their own, too: by them Payara's CDI tells the beans of two applications apart.
 */
final class TestedEar {
    static final String NAME = "container-tests";

    private static final String EJB_MODULE = "/mainstay-ejb.jar";
    private static final String WEB_MODULE = "/mainstay-web.war";
    private static final String DESCRIPTOR = """
            <application xmlns="https://jakarta.ee/xml/ns/jakartaee" version="10">
              <application-name>%1$s</application-name>
              <initialize-in-order>true</initialize-in-order>
              <module><ejb>%1$s-ejb.jar</ejb></module>
              <module><web><web-uri>%1$s-web.war</web-uri><context-root>/%1$s</context-root></web></module>
              <library-directory>lib</library-directory>
            </application>
            """;

    private TestedEar() {}

    static EnterpriseArchive with(Class<?>... inWebModule) {
        EnterpriseArchive ear = ShrinkWrap.create(ZipImporter.class, NAME + ".ear")
                .importFrom(new File(System.getProperty("mainstay.ear")))
                .as(EnterpriseArchive.class);
        JavaArchive ejb = ShrinkWrap.create(JavaArchive.class, NAME + "-ejb.jar")
                .merge(ear.getAsType(JavaArchive.class, EJB_MODULE))
                .addClass(FailingAccountRules.class);
        WebArchive web = ShrinkWrap.create(WebArchive.class, NAME + "-web.war")
                .merge(ear.getAsType(WebArchive.class, WEB_MODULE))
                .addClasses(inWebModule);
        ear.delete(EJB_MODULE);
        ear.delete(WEB_MODULE);
        return ear.addAsModule(ejb)
                .addAsModule(Testable.archiveToTest(web))
                .setApplicationXML(new StringAsset(DESCRIPTOR.formatted(NAME)));
    }
}
