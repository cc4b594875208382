package org.handbill.render;

/** Bodies of pages as the HTML writer would give them. */
final class SampleTexts {
    static final String POST = """
            <p>In December I stood at the edge of the Demilitarized Zone and looked across it. Two months later people who had left the country \
            on the other side were waiting to be sent back there. This page is about them, and about the few days in which it is still possible \
            to do something for them.</p>
            <h2 id="what-happened">What has happened</h2>
            <p>Between the 8th and the 13th of February police in three cities near the border arrested people who had fled:</p>
            <ul>
            <li>in <strong>Shenyang</strong> ten people, four men and six women</li>
            <li>in <strong>Yanji</strong> nine people</li>
            <li>in <strong>Changchun</strong> twelve people</li>
            </ul>
            <div role="note" class="alert alert-note">
            <p class="alert-title">Note</p>
            <p>The appeal gives 28 as the total. Its own figures for the three cities add up to 31.<sup><a id="ref-1" href="#note-1">1</a></sup></p>
            </div>
            <p>The ten in Shenyang had reached relatives in the South by telephone. Among all those held is a teenage boy who has nobody left in the \
            North; <a href="appeal/index.html">his brother and his sister</a> are in the South.</p>
            <figure><img src="media/river.svg" alt="A river with a fence along its bank." width="1200" height="630">\
            <figcaption>The border, as a woodcut.</figcaption></figure>
            <h2 id="law">China has already agreed not to do this</h2>
            <blockquote>
            <p>No Contracting State shall expel or return a refugee in any manner whatsoever to the frontiers of territories where his life or \
            freedom would be threatened.</p>
            <p>Convention relating to the Status of Refugees, article 33 (shortened)</p>
            </blockquote>
            <p>No new law is needed. It has only to keep the one that it has signed.</p>
            <h3 id="figures">The figures</h3>
            <div class="table-scroll" role="region" tabindex="0" aria-label="Table">
            <table>
            <thead><tr><th>City</th><th class="align-right">People</th></tr></thead>
            <tbody><tr><td>Shenyang</td><td class="align-right">10</td></tr><tr><td>Yanji</td><td class="align-right">9</td></tr></tbody>
            </table>
            </div>
            <hr>
            <p>If you have only a minute, take the first step below.</p>
            <section class="footnotes" aria-label="Notes">
            <ol><li id="note-1"><p>China will not confirm the arrests. <a class="footnote-back" href="#ref-1" aria-label="Back to the text">\u21A9\uFE0E</a></p></li></ol>
            </section>
            """;

    static final String APPEAL = """
            <p>I am writing about the refugees whom the police arrested between 8 and 13 February. They are in danger of being returned to the \
            country that they fled. I ask you to help prevent it, and to do so in the next few days.</p>
            <p>There is very little time. Questioning takes seven to ten days, and when it is over people are handed over. Those who are sent back \
            face prison camps, torture and public execution.</p>
            <p>Ask where these people are and how many they are. Ask that not one of them be returned. If the answer is evasive, as it has been so \
            far, please ask again. A question that is asked openly and more than once is hard to outlast.</p>
            <p>Respectfully, a reader of this appeal</p>
            """;

    static final String ACTION = """
            <p>This is an election year. Those who want your vote have a reason to know what you care about. Tell them, in a letter in your own \
            name, on one subject, with one request.</p>
            <h2 id="fit">How to fit it into the form</h2>
            <p>The form takes at most 2,500 characters, and the appeal is more than twice as long. Do not cut it in the middle of a thought.</p>
            <ol>
            <li>Begin with a sentence of your own.</li>
            <li>Ask for one thing.</li>
            <li>Ask for a reply.</li>
            </ol>
            """;

    static final String ARABIC = """
            <p>في شهر ديسمبر وقفت عند حافة المنطقة المنزوعة السلاح ونظرت إلى الجانب الآخر. وبعد شهرين كان أناس غادروا البلد الواقع هناك \
            ينتظرون إعادتهم إليه. هذه الصفحة عنهم، وعن الأيام القليلة التي ما زال فيها بالإمكان فعل شيء من أجلهم.</p>
            <h2 id="what">ما الذي حدث</h2>
            <p>اعتقلت الشرطة في ثلاث مدن قريبة من الحدود أشخاصا فارين: عشرة في <strong>شنيانغ</strong> وتسعة في <strong>يانجي</strong>.</p>
            <blockquote>
            <p>لا يجوز لأية دولة متعاقدة أن تطرد لاجئا أو ترده بأية صورة من الصور.</p>
            <p>الاتفاقية الخاصة بوضع اللاجئين، المادة 33</p>
            </blockquote>
            """;

    static final String KOREAN = """
            <p>지난 12월 나는 비무장지대 끝에 서서 그 너머를 바라보았다. 두 달 뒤, 저편의 나라를 떠난 사람들이 다시 그곳으로 보내지기를 \
            기다리고 있었다. 이 글은 그들에 관한 것이다.</p>
            <h2 id="what">무슨 일이 있었나</h2>
            <p>2월 8일부터 13일까지 국경에서 가까운 세 도시에서 경찰이 탈출한 사람들을 붙잡았다.</p>
            """;

    static final String LETTER = """
            I am writing about the refugees whom the police arrested between 8 and 13 February. They are in danger of being returned to the country \
            that they fled. I ask you to help prevent it.

            There is very little time. Questioning takes seven to ten days, and when it is over people are handed over. Those who are sent back face \
            prison camps, torture and public execution.

            I have had to shorten this letter. The whole of it can be read at https://example.org/go/back and I ask you to read it there.

            Respectfully, a reader of this appeal""";

    private SampleTexts() {}
}
