package org.handbill.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Texts that act, or end what they are in, where somebody writes them into a file without care. */
final class AttackPayloads {
    /** Each calls {@code pwned()} if it is run. */
    private static final List<String> PAGES = List.of("<script>pwned()</script>", "\"><script>pwned()</script>",
            "'><script>pwned()</script>",
            "</script><script>pwned()</script>", "</title><script>pwned()</script>", "</textarea><script>pwned()</script>",
            "</style><script>pwned()</script>", "--><script>pwned()</script>", "]]><script>pwned()</script>", "<img src=x onerror=pwned()>",
            "\"><img src=x onerror=pwned()>", "' onerror='pwned()' src='x", "\" onfocus=\"pwned()\" autofocus=\"", "<svg onload=pwned()>",
            "<svg><script>pwned()</script></svg>", "<svg><a xlink:href=\"javascript:pwned()\"><text y=9>x</text></a></svg>",
            "<iframe src=\"javascript:pwned()\"></iframe>",
            "<iframe srcdoc=\"<script>parent.pwned()</script>\"></iframe>", "<details open ontoggle=pwned()>", "<body onload=pwned()>",
            "<input autofocus onfocus=pwned()>", "<video><source onerror=pwned()></video>",
            "<math><mtext></form><form><mglyph><style></math><img src onerror=pwned()>",
            "<noscript><p title=\"</noscript><img src=x onerror=pwned()>\">", "<a href=\"javascript:pwned()\">x</a>",
            "<a href=\"java&#9;script:pwned()\">x</a>",
            "<a href=\" &#14; javascript:pwned()\">x</a>", "<object data=\"javascript:pwned()\"></object>",
            "<embed src=\"javascript:pwned()\">",
            "<base href=\"//evil.example/\">", "<meta http-equiv=refresh content=\"0;url=javascript:pwned()\">",
            "<link rel=stylesheet href=\"//evil.example/x.css\">",
            "<style>*{background:url(//evil.example/x)}</style>", "<form action=\"javascript:pwned()\"><button>x</button></form>",
            "<p style=\"background:url(javascript:pwned())\">x</p>", "&lt;script&gt;pwned()&lt;/script&gt;",
            "&#60;img src=x onerror=pwned()&#62;", "\\u003cscript>pwned()\\u003c/script>",
            "\\\" onload=pwned() \\\"", "`-pwned()-`", "'-pwned()-'", "\"-pwned()-\"", "';pwned();//", "\";pwned();//",
            "</p><img src=x onerror=pwned()><p>",
            "<!--><img src=x onerror=pwned()>-->", "<![CDATA[<img src=x onerror=pwned()>]]>",
            "<?xml-stylesheet href=\"javascript:pwned()\"?>", "javascript:pwned()",
            "JaVaScRiPt:pwned()", "java\tscript:pwned()", "javascript&colon;pwned()", "data:text/html,<script>pwned()</script>",
            "vbscript:pwned()", "//evil.example/x.js",
            "https://evil.example/\" onmouseover=\"pwned()", "https://evil.example/'-pwned()-'",
            "https://evil.example/<script>pwned()</script>");
    /** For templates, tables, calendars, headers, servers and shells. */
    private static final List<String> OTHERS = List.of("${pwned}", "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
            "<#assign x=1>", "[#assign x=1]", "#{pwned}",
            "{{constructor.constructor('pwned()')()}}", "<@pwned/>", "<%= pwned %>", "=cmd|' /C calc'!A0", "@SUM(1+1)*cmd", "+1+1",
            "-2+3+cmd|' /C calc'!A0", "=HYPERLINK(\"https://evil.example\";\"x\")",
            "x\r\nX-Attack: yes", "x\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:pwned", "x\r\nLocation: https://evil.example/",
            "x; } location / { return 301 https://evil.example; }",
            "x\n/* https://evil.example 301!", "\"; RewriteRule .* https://evil.example [R]", "$(touch pwned)", "`touch pwned`",
            "'; touch pwned; '", "../../../../etc/passwd", "..\\..\\windows",
            "/etc/passwd", "file:///etc/passwd", "%2e%2e%2fetc%2fpasswd", "a\u0000b", "\u202Egnp.exe", "x\u2028pwned()\u2029y",
            "\"\"\"'''```", "%0d%0aX-Attack:%20yes", "*]]>\\\"'<&", "\uFEFF<script>pwned()</script>",
            "{link}{hashtags}{@nobody}", "CON", "a".repeat(300), "__proto__", "!!javax.script.ScriptEngineManager [x]", "*a &b <<: x",
            "--- x\n...\n%YAML 9");

    private AttackPayloads() {}

    static List<String> all() {
        List<String> all = new ArrayList<>(PAGES);
        all.addAll(OTHERS);
        return all;
    }

    /** As a value of YAML or JSON. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c >= 0x7F && c <= 0xA0 || c == '\u2028' || c == '\u2029' || c == '\uFEFF') {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    /** Without what no text may have: line ends are spaces, other control characters are left out. */
    static String line(String text) {
        return text.replaceAll("[\r\n\t\u2028\u2029]+", " ").replaceAll("[\u0000-\u001F\u202E\uFEFF]", "");
    }
}
