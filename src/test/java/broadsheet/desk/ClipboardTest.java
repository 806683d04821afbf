package broadsheet.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the clipboard holds after copying in the programs that people write in. */
@Tag("once")
class ClipboardTest {

    @Test
    void lines_stay_lines_and_blocks_of_any_kind_stay_apart() {
        assertThat(Clipboard.clean("one<br>two<p>three</p>")).isEqualTo("<p>one<br>two</p><p>three</p>");
        assertThat(Clipboard.clean("<p>a</p>\n<br>\nline1<br>line2<br>")).isEqualTo("<p>a</p><p>line1<br>line2</p>");
        assertThat(Clipboard.clean("alpha<br><p>beta</p>")).isEqualTo("<p>alpha</p><p>beta</p>");
        assertThat(Clipboard.clean("<p>a</p>one<br><br>two")).isEqualTo("<p>a</p><p>one</p><p>two</p>");
        assertThat(Clipboard.clean("<div>First line</div><div>Second <b>line</b></div>"))
                .isEqualTo("<p>First line</p><p>Second <b>line</b></p>");
        assertThat(Clipboard.clean("<div>loose<div>one</div><p>two</p>loose <i>again</i></div>"))
                .isEqualTo("<p>loose</p><p>one</p><p>two</p><p>loose <i>again</i></p>");
        assertThat(Clipboard.clean(
                        "<dl><dt>Term</dt><dd>Meaning</dd></dl><center>Middle</center><address>Here</address>"))
                .isEqualTo("<p>Term</p><p>Meaning</p><p>Middle</p><p>Here</p>");
        assertThat(Clipboard.clean("<ul><li><div>one</div><div>two</div></li></ul>"))
                .isEqualTo("<ul><li>one<br>two</li></ul>");
        assertThat(Clipboard.clean("<blockquote><div>said</div></blockquote>"))
                .isEqualTo("<blockquote><p>said</p></blockquote>");
    }

    @Test
    void the_words_under_a_picture_stay_where_the_picture_cannot() {
        assertThat(Clipboard.clean("<p>Before.</p><figure><img src=\"https://a.example/x.jpg\" alt=\"\">"
                        + "<figcaption>The bridge in <em>March</em>.</figcaption></figure><p>After.</p>"))
                .isEqualTo("<p>Before.</p><p>The bridge in <em>March</em>.</p><p>After.</p>");
        assertThat(Clipboard.clean("<figure><picture><source srcset=\"x.webp\"><img src=\"x.jpg\"></picture>"
                        + "<figcaption><p>One.</p><p>Two.</p></figcaption></figure>"))
                .isEqualTo("<p>One.</p><p>Two.</p>");
        assertThat(Clipboard.clean("<figure><figcaption>Alone.</figcaption></figure>"))
                .isEqualTo("<p>Alone.</p>");
        String ours = "<figure><img src=\"picture:urn:a\" alt=\"\"><figcaption>Ours.</figcaption></figure>";
        assertThat(Clipboard.clean(ours)).isEqualTo(ours);
    }

    @Test
    void a_sign_that_begins_no_tag_takes_no_words_with_it() {
        assertThat(Clipboard.typed("If x<y then words follow")).isEqualTo("<p>If x&lt;y then words follow</p>");
        assertThat(Clipboard.typed("email me <ed@paper.example> today"))
                .isEqualTo("<p>email me &lt;ed@paper.example&gt; today</p>");
        assertThat(Clipboard.typed("<p>see <https://example.org/x> for more</p>"))
                .isEqualTo("<p>see &lt;https://example.org/x&gt; for more</p>");
        assertThat(Clipboard.typed("<p>a <b and c> d <em>e</em></p>"))
                .isEqualTo("<p>a &lt;b and c&gt; d <em>e</em></p>");
        assertThat(Clipboard.typed("<ol reversed start=\"3\"><li><a href='/x?a=1>2'>x</a></li></ol>"))
                .isEqualTo("<ol reversed start=\"3\"><li><a href=\"/x?a=1&gt;2\">x</a></li></ol>");
        assertThat(Clipboard.typed("<!-- a note --><p>x<br/>y</p><script>alert(1)</script>"))
                .isEqualTo("<p>x<br>y</p>");
        String many = "<a href=\"".repeat(20_000);
        assertThat(Clipboard.typed(many)).hasSizeGreaterThan(many.length() - 10);
    }

    @Test
    void Word_gives_clean_paragraphs_headings_and_lists() {
        String word = """
                <html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
                <head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm} --></style></head>
                <body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
                <h1><span lang=EN-US style='mso-ansi-language:EN-US'>The cost<o:p></o:p></span></h1>
                <p class=MsoNormal><span lang=EN-US>It took <b style='mso-bidi-font-weight:normal'>nine</b> years&nbsp;and a
                <i>lot</i> of steel.<o:p></o:p></span></p>
                <p class=MsoNormal><o:p>&nbsp;</o:p></p>
                <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
                style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=EN-US>Steel<o:p></o:p></span></p>
                <p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
                style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=EN-US>Stone<o:p></o:p></span></p>
                <!--EndFragment--></body></html>""";
        assertThat(Clipboard.clean(word).replaceAll("\\s+", " ").replaceAll("> <", "><"))
                .isEqualTo("<h2>The cost</h2><p>It took <b>nine</b> years and a <i>lot</i> of steel.</p>"
                        + "<ul><li>Steel</li><li>Stone</li></ul>");
    }

    @Test
    void Google_Docs_gives_clean_paragraphs_with_what_was_bold() {
        String docs =
                "<meta charset='utf-8'><b style=\"font-weight:normal;\" id=\"docs-internal-guid-1b2c\"><p dir=\"ltr\""
                        + " style=\"line-height:1.38\"><span style=\"font-size:11pt;font-weight:400;font-style:normal\">It took"
                        + " </span><span style=\"font-weight:700;font-style:normal\">nine</span><span"
                        + " style=\"font-weight:400\"> years </span><span style=\"font-weight:400;font-style:italic\">of"
                        + " work</span></p><br><h2 dir=\"ltr\"><span style=\"font-weight:700\">The cost</span></h2><ul><li"
                        + " dir=\"ltr\" aria-level=\"1\"><p dir=\"ltr\" role=\"presentation\"><span>Steel</span></p></li></ul></b>"
                        + "<br class=\"Apple-interchange-newline\">";
        assertThat(Clipboard.clean(docs).replace(" dir=\"ltr\"", ""))
                .isEqualTo("<p>It took <strong>nine</strong> years <em>of work</em></p><h2>The cost</h2>"
                        + "<ul><li><p>Steel</p></li></ul>");
    }

    @Test
    void what_would_be_embedded_becomes_a_link_by_its_title() {
        String frame =
                "<iframe width=\"560\" src=\"https://video.example/embed/7\" title=\"The bridge opens\"></iframe>";
        String link = "<p><a href=\"https://video.example/embed/7\">The bridge opens</a></p>";
        assertThat(Clipboard.clean("<p>Before.</p>" + frame + "<p>After.</p>"))
                .isEqualTo("<p>Before.</p>" + link + "<p>After.</p>");
        assertThat(Clipboard.fromText(frame)).isEqualTo(link);
        assertThat(Clipboard.clean("<iframe src='//video.example/8'></iframe>"))
                .isEqualTo("<p><a href=\"https://video.example/8\">https://video.example/8</a></p>");
        assertThat(Clipboard.clean("<iframe src='javascript:alert(1)' title='x'></iframe>"))
                .isEqualTo("<p>x</p>");
    }

    @Test
    void plain_text_becomes_paragraphs_and_nothing_runs() {
        assertThat(Clipboard.fromText("One\r\nline\r\n\r\nAnd <b>another</b>"))
                .isEqualTo("<p>One line</p><p>And &lt;b&gt;another&lt;/b&gt;</p>");
        assertThat(Clipboard.clean("<p onclick=x()>a<script>alert(1)</script><img src=x onerror=y></p>"))
                .isEqualTo("<p>a</p>");
        assertThat(Clipboard.clean("")).isEmpty();
    }

    @Test
    void what_is_clean_stays_as_it_is() {
        String clean =
                "<p>One <strong>two</strong> <a href=\"/world\">three</a>.</p><h2>Four</h2><ul><li>Five</li></ul>"
                        + "<figure><img src=\"picture:urn:x\" alt=\"Six\"><figcaption>Seven</figcaption></figure>";
        assertThat(Clipboard.clean(clean)).isEqualTo(clean);
    }

    @Test
    void blank_lines_part_what_is_typed_between_blocks() {
        assertThat(Clipboard.typed("<h2>Head</h2>\r\n\r\nOne.\r\n\r\nTwo <b>bold</b>.\r\n \r\nThree."))
                .isEqualTo("<h2>Head</h2><p>One.</p><p>Two <b>bold</b>.</p><p>Three.</p>");
        assertThat(Clipboard.typed("<p>start</p>\n\nOne\nline.\n\n<ul><li>a</li></ul>\n\nTwo.\n\nThree."))
                .isEqualTo("<p>start</p><p>One line.</p><ul><li>a</li></ul><p>Two.</p><p>Three.</p>");
    }

    @Test
    void a_list_holds_items_alone() {
        assertThat(Clipboard.clean("<ul><li>One</li><p>Plain</p><p>More</p></ul>"))
                .isEqualTo("<ul><li>One</li></ul><p>Plain</p><p>More</p>");
        assertThat(Clipboard.clean("<ul><li>One</li><p>Among</p><li>Two</li></ul>"))
                .isEqualTo("<ul><li>One</li><li><p>Among</p></li><li>Two</li></ul>");
        assertThat(Clipboard.clean("<ol><li>One</li><ol><li>Deeper</li></ol></ol>"))
                .isEqualTo("<ol><li>One<ol><li>Deeper</li></ol></li></ol>");
    }
}
