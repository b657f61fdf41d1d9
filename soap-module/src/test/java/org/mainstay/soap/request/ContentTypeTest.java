package org.mainstay.soap.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.soap.fault.SoapVersion;

class ContentTypeTest {

    @Test
    void the_version_follows_from_the_type_or_from_what_the_multipart_type_announces() {
        assertThat(ContentType.parse("text/xml; charset=\"utf-8\"").version()).isEqualTo(SoapVersion.SOAP_1_1);
        assertThat(ContentType.parse("Application/SOAP+xml;action=\"\"").version())
                .isEqualTo(SoapVersion.SOAP_1_2);
        assertThat(ContentType.parse("multipart/related; type=\"application/xop+xml\"; boundary=b;"
                                + " start-info=\"application/soap+xml; action=x\"")
                        .version())
                .isEqualTo(SoapVersion.SOAP_1_2);
        assertThat(ContentType.parse("multipart/related; type=\"text/xml\"; boundary=b")
                        .version())
                .isEqualTo(SoapVersion.SOAP_1_1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "xml", "application/json", "multipart/related; boundary=b", "text/xml; =", "text/plain"})
    void others_are_refused(String header) {
        assertThatThrownBy(() -> ContentType.parse(header).version()).isInstanceOf(BusinessException.class);
    }

    @Test
    void only_unicode_is_spoken() {
        assertThat(ContentType.parse("text/xml; charset=UTF-16").charset()).isEqualTo("UTF-16");
        assertThatThrownBy(() -> ContentType.parse("text/xml; charset=utf-7").charset())
                .isInstanceOf(BusinessException.class);
    }
}
