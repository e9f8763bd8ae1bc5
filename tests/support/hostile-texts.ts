/** Texts that break what is careless with them, by what is evil about each. */
export const hostileTexts = {
  "the end of a CDATA section": "a ]]> b ]]]]>> c",
  "the end of a script": "</script><script>alert(1)</script>",
  "control characters": "bell \u0007, escape \u001b, null \u0000, next line \u0085",
  "half of a character": "high \ud83d, low \ude00",
  "an entity that was written out": "&amp; &lt;b&gt; &#39; &nbsp;",
  "quotation marks": `"double" 'single'`,
  "a picture letter of several code points": "👩‍👩‍👧‍👦 🇸🇪",
  "right-to-left text": "افتتاح الميناء \u202etxet\u202c",
  "a character that XML forbids": "\ufffe and \uffff",
  "line separators": "one\u2028two\u2029three",
  "a comment": "<!-- x -- y -->",
} as const;
