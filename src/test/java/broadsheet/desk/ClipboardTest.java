package broadsheet.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(typed("If x<y then words follow")).isEqualTo("<p>If x&lt;y then words follow</p>");
        assertThat(typed("email me <ed@paper.example> today"))
                .isEqualTo("<p>email me &lt;ed@paper.example&gt; today</p>");
        assertThat(typed("<p>see <https://example.org/x> for more</p>"))
                .isEqualTo("<p>see &lt;https://example.org/x&gt; for more</p>");
        assertThat(typed("<p>a <b and c> d <em>e</em></p>")).isEqualTo("<p>a &lt;b and c&gt; d <em>e</em></p>");
        assertThat(typed("<ol reversed start=\"3\"><li><a href='/x?a=1>2'>x</a></li></ol>"))
                .isEqualTo("<ol reversed start=\"3\"><li><a href=\"/x?a=1&gt;2\">x</a></li></ol>");
        assertThat(typed("<!-- a note --><p>x<br/>y</p><script>alert(1)</script>"))
                .isEqualTo("<p>x<br>y</p>");
        assertThat(typed("<ol reversed=\"\"><li>x</li></ol>")).isEqualTo("<ol reversed><li>x</li></ol>");
        String many = "<a href=\"".repeat(20_000);
        assertThat(typed(many)).hasSizeGreaterThan(many.length() - 10);
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
        assertThat(Clipboard.pasted(frame)).isEqualTo(link);
        assertThat(Clipboard.clean("<iframe src='//video.example/8'></iframe>"))
                .isEqualTo("<p><a href=\"https://video.example/8\">https://video.example/8</a></p>");
        assertThat(Clipboard.clean("<iframe src='javascript:alert(1)' title='x'></iframe>"))
                .isEqualTo("<p>x</p>");
    }

    @Test
    void plain_text_becomes_paragraphs_and_nothing_runs() {
        assertThat(Clipboard.pasted("One\r\nline\r\n\r\nAnd <b>another</b>"))
                .isEqualTo("<p>One</p><p>line</p><p>And &lt;b&gt;another&lt;/b&gt;</p>");
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
        assertThat(typed("<h2>Head</h2>\r\n\r\nOne.\r\n\r\nTwo <b>bold</b>.\r\n \r\nThree."))
                .isEqualTo("<h2>Head</h2><p>One.</p><p>Two <b>bold</b>.</p><p>Three.</p>");
        assertThat(typed("<p>start</p>\n\nOne\nline.\n\n<ul><li>a</li></ul>\n\nTwo.\n\nThree."))
                .isEqualTo("<p>start</p><p>One<br>line.</p><ul><li>a</li></ul><p>Two.</p><p>Three.</p>");
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

    @Test
    void a_picture_that_lies_elsewhere_leaves_its_words_in_the_text_field_too() {
        assertThat(typed("<p>One</p><img src=\"https://a.example/x.jpg\" alt=\"A ship\"><p>Two</p>"))
                .isEqualTo("<p>One</p><p>[Picture: A ship]</p><p>Two</p>");
        assertThat(typed("One <img src=x.jpg alt=''> two")).isEqualTo("<p>One  two</p><p>[Picture: ]</p>");
    }

    private static String typed(String html) {
        return Clipboard.typed(html, alt -> "[Picture: " + alt + "]");
    }

    private static String pasted(String html) {
        return Clipboard.pasted(html, alt -> "[Picture: " + alt + "]");
    }

    @Test
    void what_was_struck_out_remarked_upon_or_hidden_in_Word_never_comes_into_a_text() {
        String word = """
                <p class=MsoNormal>Kept <ins cite="mailto:Anna" datetime="2026-11-01T10:00"><span class=msoIns>and put in
                </span></ins><del cite="mailto:Anna"><span class=msoDel>STRUCK </span></del><s class=msoDel>STRUCK </s><span
                class=MSODEL style='text-decoration:line-through'>STRUCK </span>but <s>crossed out</s> <a
                style='mso-comment-reference:A_1;mso-comment-date:20261101T1000'>by all</a><span class=MsoCommentReference><span
                style='font-size:8.0pt'><![if !supportAnnotations]><a class=msocomanchor id="_anchor_1" href="#_msocom_1"
                name="_msoanchor_1">[A1]</a><![endif]><span style='mso-special-character:comment'>&nbsp;REMARK</span></span></span>.<span
                style='display:none; mso-hide: all'>HIDDEN</span><span style="DISPLAY: none">HIDDEN</span></p>
                <div style='mso-element: comment-list'><![if !supportAnnotations]><hr class=msocomoff><![endif]><div
                style='mso-element:comment'><div id="_com_1" class=msocomtxt><p class=MsoCommentText><span
                class=MsoCommentReference><a class=msocomoff href="#_msoanchor_1">[A1]</a></span>REMARK</p></div></div></div>""";
        String kept = "<p>Kept and put in but <s>crossed out</s> by all.</p>";
        assertThat(pasted(word)).isEqualTo(kept);
        assertThat(typed(word)).isEqualTo(kept);
        assertThat(pasted("<p>a</p><del><p>STRUCK</p><ul><li>STRUCK</li></ul></del><ins><p>b</p></ins>"))
                .isEqualTo("<p>a</p><p>b</p>");
        assertThat(
                        pasted(
                                "<p>One<sup><a href='#cmnt1' id='cmnt_ref1'>[a]</a></sup> two.</p><div style='border:1px solid'>"
                                        + "<p><a href='#cmnt_ref1' id='cmnt1'>[a]</a><span>REMARK</span></p><p>REMARK</p></div>"))
                .doesNotContain("REMARK", "[a]")
                .startsWith("<p>One");
    }

    @Test
    void what_Google_Docs_shows_struck_out_stays_struck_out() {
        assertThat(pasted("<p>It was <span style=\"font-weight:400;text-decoration:line-through\">nine</span> <span"
                        + " style=\"font-weight:700;font-style:italic\">ten</span>.</p>"))
                .isEqualTo("<p>It was <s>nine</s> <em><strong>ten</strong></em>.</p>");
    }

    private static String item(String list, int level, String mark, String words) {
        return "<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:" + list + " level" + level
                + " lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>" + mark
                + "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span></span><![endif]>" + words
                + "<o:p></o:p></p>\n";
    }

    @Test
    void lists_of_Word_keep_their_levels_their_kinds_and_their_numbers() {
        String nested = item("l0", 1, "·", "One")
                + item("l0", 2, "o", "Deeper")
                + item("l0", 3, "§", "Deepest")
                + item("l0", 2, "o", "Again")
                + item("l0", 1, "·", "Two");
        assertThat(pasted(nested))
                .isEqualTo(
                        "<ul><li>One<ul><li>Deeper<ul><li>Deepest</li></ul></li><li>Again</li></ul></li><li>Two</li></ul>");
        assertThat(pasted(item("l0", 1, "·", "One")
                        + item("l1", 1, "1.", "First")
                        + item("l1", 1, "2.", "Second")
                        + item("l3", 1, "-", "Dash")))
                .isEqualTo("<ul><li>One</li></ul><ol><li>First</li><li>Second</li></ol><ul><li>Dash</li></ul>");
        assertThat(pasted(item("l0", 1, "1.", "One") + item("l0", 2, "a)", "Deeper") + "<p class=MsoNormal>Words.</p>"
                        + item("l0", 1, "2.", "Two")))
                .isEqualTo(
                        "<ol><li>One<ol><li>Deeper</li></ol></li></ol><p>Words.</p><ol start=\"2\"><li>Two</li></ol>");
        assertThat(pasted(item("l0", 1, "·", "One") + item("l0", 1, "·", "Two") + item("l2", 1, "·", "Another")))
                .isEqualTo("<ul><li>One</li><li>Two</li></ul><ul><li>Another</li></ul>");
        assertThat(typed(nested)).isEqualTo(pasted(nested));
        assertThat(pasted("<p class=MsoListParagraph><span>·<span>&nbsp;&nbsp;</span></span>One</p>"
                        + "<p class=MsoListParagraph>Indented</p>"))
                .isEqualTo("<ul><li>One</li></ul><p>Indented</p>");
    }

    @Test
    void a_link_into_the_document_that_it_was_copied_from_is_only_its_words() {
        assertThat(
                        pasted(
                                "<p>Said<a href=\"#_ftn1\" name=\"_ftnref1\">[1]</a> <a href='#_Toc12'>here</a> <a href='#x'>there</a>"
                                        + " <a href=\"/world/x\">on</a></p><div><p><a href=\"#_ftnref1\">[1]</a> A note.</p></div>"))
                .isEqualTo("<p>Said[1] here there <a href=\"/world/x\">on</a></p><p>[1] A note.</p>");
        assertThat(typed("<p>Said<a href=\"#_edn1\">[i]</a> <a href=\"#x\">x</a></p>"))
                .isEqualTo("<p>Said[i] <a href=\"#x\">x</a></p>");
    }

    @Test
    void a_paragraph_says_where_a_picture_was_that_cannot_be_taken() {
        assertThat(pasted(
                        "<p>One <span><img src=\"file:///C:/clip.png\" alt=\"A  bridge\">two</span> <img src='data:image/png;base64,iV'></p>"
                                + "<p>Three</p>"))
                .isEqualTo("<p>One two </p><p>[Picture: A bridge]</p><p>[Picture: ]</p><p>Three</p>");
        assertThat(pasted(
                        "<figure><a href='https://a.example/'><img src='https://a.example/x.jpg' alt='X'></a><figcaption>Words."
                                + "</figcaption></figure><ul><li>Item <img src='blob:x' alt='Y'></li></ul>"))
                .isEqualTo("<p>[Picture: X]</p><p>Words.</p><ul><li>Item <p>[Picture: Y]</p></li></ul>");
        assertThat(pasted(
                        "<p>Smile <img class=emoji src='https://a.example/1f600.svg' alt='😀'><img src='https://a.example/count'"
                                + " width=1 height=1> on</p>"))
                .isEqualTo("<p>Smile 😀 on</p>");
        String ours = "<figure><img src=\"picture:urn:a\" alt=\"\"></figure>";
        assertThat(pasted(ours)).isEqualTo(ours);
    }

    @Test
    void a_pasted_link_leads_straight_on_and_counts_nobody() {
        assertThat(
                        Detours.straight(
                                "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fa%3Fb%3D1&data=05"))
                .isEqualTo("https://example.org/a?b=1");
        assertThat(Detours.straight("https://www.google.com/url?q=https://example.org/x%3Futm_source%3Dy&sa=D"))
                .isEqualTo("https://example.org/x");
        assertThat(Detours.straight("https://www.google.co.uk/url?sa=t&url=https%3A%2F%2Fexample.org%2F"))
                .isEqualTo("https://example.org/");
        assertThat(Detours.straight("https://example.org/a?utm_source=word&id=7&FBCLID=1#part"))
                .isEqualTo("https://example.org/a?id=7#part");
        for (String untouched : List.of(
                "https://example.org/a?q=1&b=%C3%A4&c",
                "https://www.google.com/search?q=x",
                "https://google.evil.example/url?q=https://example.org/",
                "https://www.google.com/url?q=%zz",
                "mailto:a@b.example?subject=utm_x",
                "/world/x?page=2")) assertThat(Detours.straight(untouched)).isEqualTo(untouched);
        assertThat(pasted("<p><a href='https://www.google.com/url?q=javascript:alert(1)'>x</a> <a"
                        + " href='https://a.example/?gclid=1'>https://a.example/?gclid=1</a></p>"))
                .isEqualTo("<p>x <a href=\"https://a.example/\">https://a.example/</a></p>");
        String typed = "<p><a href=\"https://example.org/?utm_source=x\">x</a></p>";
        assertThat(typed(typed)).isEqualTo(typed);
    }

    @Test
    void how_a_word_is_read_stays_beside_it() {
        assertThat(pasted("<p><ruby>漢<rp>（</rp><rt>kan</rt><rp>）</rp></ruby><ruby>字<rt>ji</rt></ruby></p>"))
                .isEqualTo("<p>漢（kan）字(ji)</p>");
    }

    @Test
    void what_Word_says_to_other_versions_of_it_is_not_printed() {
        assertThat(typed("<!DOCTYPE html><?xml version=\"1.0\"?><p>One <![if !supportFootnotes]>[1]<![endif]> two</p>"
                        + "<table><tr><td nowrap width=90>Three</td></tr></table>"))
                .isEqualTo("<p>One [1] two</p><table><tbody><tr><td>Three</td></tr></tbody></table>");
        assertThat(typed("a <![b c")).isEqualTo("<p>a &lt;![b c</p>");
    }

    @Test
    void plain_text_has_a_paragraph_on_each_line_unless_its_lines_are_full() {
        assertThat(Clipboard.pasted("First paragraph.\r\nSecond paragraph.\r\nThird."))
                .isEqualTo("<p>First paragraph.</p><p>Second paragraph.</p><p>Third.</p>");
        String mail = """
                The council voted on Tuesday to close the old bridge for the whole of
                the coming year, since its piers were found to be weaker than anybody
                had thought.

                Traffic will be led over the new one, which opens in March, and there
                will be a ferry for those on foot. See
                https://example.org/a-long-address-that-no-program-would-ever-have-wrapped-anywhere-at-all
                - the plans
                - the costs

                Anna Berg
                Desk
                """;
        assertThat(Clipboard.pasted(mail))
                .isEqualTo(
                        "<p>The council voted on Tuesday to close the old bridge for the whole of the coming year, since its"
                                + " piers were found to be weaker than anybody had thought.</p><p>Traffic will be led over the new one,"
                                + " which opens in March, and there will be a ferry for those on foot. See"
                                + " https://example.org/a-long-address-that-no-program-would-ever-have-wrapped-anywhere-at-all</p>"
                                + "<ul><li>the plans</li><li>the costs</li></ul><p>Anna Berg</p><p>Desk</p>");
        String verse = "Under the bridge the water goes\nand nobody knows where it flows\n\nOver the bridge";
        assertThat(Clipboard.pasted(verse))
                .isEqualTo(
                        "<p>Under the bridge the water goes</p><p>and nobody knows where it flows</p><p>Over the bridge</p>");
        String paragraphs =
                ("A paragraph of a text that was copied from a word processor and is as long as paragraphs are, so"
                                        + " that nobody could take it for a line of one.\n")
                                .repeat(2)
                        + "\nA short one.\nAnother, somewhat longer, that"
                        + " ends it all and has words enough.";
        assertThat(Clipboard.pasted(paragraphs).split("<p>")).hasSize(5);
    }

    @Test
    void marks_at_the_beginning_of_lines_make_lists_of_plain_text() {
        assertThat(Clipboard.pasted("Needed:\n•\tsteel\n•\tstone\no\tgranite\n1. first\n2) second\n- alone"))
                .isEqualTo("<p>Needed:</p><ul><li>steel</li><li>stone</li><li>granite</li></ul>"
                        + "<ol><li>first</li><li>second</li></ol><p>- alone</p>");
        assertThat(Clipboard.pasted("4. four\n5. five\n7. seven"))
                .isEqualTo("<ol start=\"4\"><li>four</li><li>five</li></ol><p>7. seven</p>");
        assertThat(Clipboard.pasted("1945\n1946. A year\n-5 degrees\n-6 degrees"))
                .isEqualTo("<p>1945</p><p>1946. A year</p><p>-5 degrees</p><p>-6 degrees</p>");
    }

    @Test
    void in_the_text_field_blank_lines_part_paragraphs_and_lines_stay_lines() {
        assertThat(typed("Anna <b>Berg</b>\r\nDesk\r\n\r\n- a\n- b<br>\nc"))
                .isEqualTo("<p>Anna <b>Berg</b><br>Desk</p><p>- a<br>- b<br>c</p>");
        assertThat(typed("<p>of\nblocks</p>")).isEqualTo("<p>of blocks</p>");
        assertThat(typed("The council voted on Tuesday to close the old bridge for the whole of\nthe coming year."))
                .isEqualTo(
                        "<p>The council voted on Tuesday to close the old bridge for the whole of the coming year.</p>");
        assertThat(typed("one <b>two\n\nthree</b>")).isEqualTo("<p>one <b>two</b></p><p><b>three</b></p>");
    }

    /** Each took minutes where parts were taken out one by one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>",
                "<div>x</div>",
                "<br>x",
                "<p></p>",
                "<p style='mso-list:l0 level1 lfo1'>· x</p>",
                "<p><img src=x></p>",
                "<ul><p>x</p></ul>",
                "• x\n",
                "<",
                "\u0000",
                "\ud800"
            })
    void much_of_anything_is_read_in_time(String part) {
        String much = part.repeat(200_000 / part.length());
        assertTimeout(Duration.ofSeconds(60), () -> {
            assertThat(pasted(much)).doesNotContain("\u0000", "\ud800");
            assertThat(Clipboard.pasted(much)).doesNotContain("\u0000", "\ud800");
            assertThat(typed(much)).doesNotContain("\u0000", "\ud800");
        });
    }
}
