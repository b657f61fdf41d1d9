package org.mainstay.rest.docs;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.rest.error.ProblemDocument;

/** What each error code means: the pages that the {@code type} of a problem document points to. */
@WebServlet("/docs/problems/*")
public class ProblemPages extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
        if (path.equals("/")) {
            answer(response, "Error codes", list());
            return;
        }
        Optional<ErrorCode> code = Arrays.stream(ErrorCode.values())
                .filter(c -> path.equals("/" + c.name()))
                .findFirst();
        if (code.isPresent()) {
            answer(response, code.get().title(), page(code.get()));
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static String list() {
        return Arrays.stream(ErrorCode.values())
                .map(c -> "<tr><td><a href=\"/docs/problems/%s\">%s</a></td><td>%d</td><td>%s</td></tr>"
                        .formatted(c.name(), c.name(), ProblemDocument.status(c), escaped(c.title())))
                .collect(Collectors.joining(
                        "\n",
                        "<table><thead><tr><th>Code</th><th>Status</th><th>Meaning</th></tr></thead><tbody>",
                        "</tbody></table>"));
    }

    private static String page(ErrorCode code) {
        return """
                <p><code>%s</code>, HTTP status %d</p>
                <p>%s</p>
                <p><a href="/docs/problems/">All error codes</a></p>
                """.formatted(code.name(), ProblemDocument.status(code), escaped(code.help()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static void answer(HttpServletResponse response, String title, String content) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write("""
                        <!DOCTYPE html>
                        <html lang="en">
                        <head><meta charset="utf-8"><title>%1$s – Mainstay</title>
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <link rel="stylesheet" href="/docs/pages.css"></head>
                        <body><main><h1>%1$s</h1>
                        %2$s
                        </main></body></html>
                        """.formatted(escaped(title), content));
    }
}
