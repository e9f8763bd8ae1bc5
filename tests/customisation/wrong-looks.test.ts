/** What is told of a publication's style sheets, fonts and slots that browsers or readers could not use. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { problemMessage } from "../../src/cli/format-problems.ts";
import { publicationWith } from "../support/own-publication.ts";

type Code = Readonly<Record<string, string>>;

/** The problems of a build, one a line. */
const problemsOf = async (code: Code): Promise<readonly string[]> => {
  const { problems } = await (await publicationWith(code)).built();
  return problems.map((one) => `${one.file}:${one.line}:${one.column} ${problemMessage(one)}`);
};

const tokens = (text: string): Code => ({ "styles/tokens.css": text });
const rules = (text: string): Code => ({ "styles/a.css": text });
const slot = (text: string): Code => ({ "slots/footer.html": text });
const hosts = (text: string): Code => ({
  "dateline.config.ts": `export default {\n  hosts: {\n    ${text},\n  },\n};\n`,
});
const otherRule =
  "Only values of tokens are set here, in :root { … } or :lang(fr) { … }. Write other rules into another file of styles/.";

const cases: Readonly<Record<string, { readonly code: Code; readonly told: readonly string[] }>> = {
  "an unknown token": {
    code: tokens("/* --acent: old */\n:root {\n  --gap: 1rem;\n  --acent: #8e1b17;\n}\n"),
    told: ['styles/tokens.css:4:0 "--acent" is not a token. Did you mean --accent?'],
  },
  "a token without its hyphens": {
    code: tokens(":root {\n  page: 70rem;\n}\n"),
    told: ['styles/tokens.css:2:0 "page" is not a token. Did you mean --page?'],
  },
  "another rule among tokens": {
    code: tokens(":root { --gap: 1rem; }\n\nh1 { --gap: 2rem; }\n"),
    told: [`styles/tokens.css:3:0 ${otherRule}`],
  },
  "a token that is no colour": {
    code: tokens(":root {\n  --accent: rde;\n}\n"),
    told: [
      "styles/tokens.css:2:0 --accent is no colour. Write it like #8e1b17, or light-dark(#8e1b17, #f2917f) with another for dark screens.",
    ],
  },
  "a colour that can't be read": {
    code: tokens(":root {\n  --ink-soft: light-dark(#aaa, #aea793);\n}\n"),
    told: [
      "styles/tokens.css:2:0 --ink-soft #aaaaaa can't be read on --paper #fdfbf6: the contrast is 2.2, and texts need 4.5. Write a darker one, like #747474.",
    ],
  },
  "a colour for light screens alone": {
    code: tokens(":root {\n  --ink: #111;\n}\n"),
    told: [
      "styles/tokens.css:2:0 On dark screens, --ink #111111 can't be read on --paper #14130f: the contrast is 1.0, and texts need 4.5. Write a lighter one, like #7e7e7e, as the second colour of light-dark(…, …).",
    ],
  },
  "a slip in CSS": {
    code: rules(".card {\n  color red;\n}\n"),
    told: ['styles/a.css:2:8 Something is missing before "red", such as a colon, a semicolon or a brace.'],
  },
  "a brace too many": {
    code: rules(".card { color: red; }\n}\n"),
    told: ["styles/a.css:3:1 A brace is missing, or there is one too many."],
  },
  "a picture that is not there": {
    code: rules('.card {\n  background: url("line.svg");\n}\n'),
    told: [
      'styles/a.css:2:15 There is no file "line.svg". Write its path from this file, a path from public/ like /fonts/serif.woff2, or the name of an installed package.',
    ],
  },
  "a font that is not in public/": {
    code: rules('@font-face {\n  font-family: Own;\n  src: url("/own.woff2");\n}\n'),
    told: ["styles/a.css:3:8 There is no file public/own.woff2."],
  },
  "a font that is none": {
    code: {
      ...rules('@font-face { font-family: Own; src: url("/own.woff2"); }\nh1 { font-family: Own, serif }\n'),
      "public/own.woff2": "no font",
    },
    told: ["public/own.woff2:0:0 It is no font that browsers can read. Save it as WOFF2."],
  },
  "an import that is not there": {
    code: rules('.a { color: red }\n@import "b.css";\n'),
    told: [
      "styles/a.css:2:8 @import rules must precede all rules aside from @charset and @layer statements.",
    ],
  },
  "a font of an unnamed host": {
    code: rules('@font-face {\n  font-family: Own;\n  src: url("https://fonts.example.org/own.woff2");\n}\n'),
    told: [
      'styles/a.css:3:8 Pages may not load fonts from fonts.example.org. To allow it, write into dateline.config.ts: hosts: { fonts: ["fonts.example.org"] }',
    ],
  },
  "a style sheet of an unnamed host": {
    code: rules('@import url("https://fonts.example.org/serif.css");\n'),
    told: [
      'styles/a.css:1:1 Pages may not load style sheets from fonts.example.org. To allow it, write into dateline.config.ts: hosts: { styles: ["fonts.example.org"] }',
    ],
  },
  "data in a style sheet": {
    code: rules(".a { background: url(data:image/gif;base64,R0lGOD); }\n"),
    told: [
      "styles/a.css:1:18 Data in the style sheet is not loaded. Put it into a file beside it, and write its name.",
    ],
  },
  "a style sheet in another language": {
    code: { "styles/a.scss": "$a: 1" },
    told: [
      "styles/a.scss:0:0 It is not CSS. Write the rules into styles/a.css: browsers nest rules and know variables themselves.",
    ],
  },
  "a script of an unnamed host": {
    code: slot('<p>Mail</p>\n  <script async src="https://stats.example.org/a.js"></script>\n'),
    told: [
      'slots/footer.html:2:3 Pages may not load scripts from stats.example.org. To allow it, write into dateline.config.ts: hosts: { scripts: ["stats.example.org"] }',
    ],
  },
  "a form, a frame, a picture and a style sheet of unnamed hosts": {
    code: slot(
      '<form action="https://a.example.org/join"></form>\n<iframe src="//b.example.org/"></iframe>\n<img src="/own.png" srcset="https://c.example.org/x.png 2x">\n<link rel="stylesheet" href="https://d.example.org/x.css">\n<a href="https://e.example.org/">E</a>\n',
    ),
    told: [
      'slots/footer.html:1:1 Pages may not send forms to a.example.org. To allow it, write into dateline.config.ts: hosts: { forms: ["a.example.org"] }',
      'slots/footer.html:2:1 Pages may not show frames of b.example.org. To allow it, write into dateline.config.ts: hosts: { frames: ["b.example.org"] }',
      'slots/footer.html:3:1 Pages may not load pictures from c.example.org. To allow it, write into dateline.config.ts: hosts: { images: ["c.example.org"] }',
      'slots/footer.html:4:1 Pages may not load style sheets from d.example.org. To allow it, write into dateline.config.ts: hosts: { styles: ["d.example.org"] }',
    ],
  },
  "a script in the page": {
    code: slot('<script type="application/ld+json">{}</script>\n<script>track();</script>\n'),
    told: [
      'slots/footer.html:2:1 A script in the page does not run. Put it into a file, such as public/own.js, and write <script src="/own.js"></script>.',
    ],
  },
  "a handler and a style in the page": {
    code: slot(
      '<button onclick="join()" style="color: red">Join</button>\n<style>.a { color: red }</style>\n',
    ),
    told: [
      'slots/footer.html:1:1 The attribute "style" does not apply. Write a class instead, and its rules into a file of styles/.',
      'slots/footer.html:1:1 The handler "onclick" does not run. Listen to the event in a file, such as public/own.js, and load it with <script src="/own.js" defer></script>.',
      "slots/footer.html:2:1 Rules in the page do not apply. Put them into a file of styles/, such as styles/slots.css.",
    ],
  },
  "any host": {
    code: hosts('scripts: ["*"]'),
    told: [
      'dateline.config.ts:3:0 hosts.scripts.0: "*" stands for any number of hosts. Name each host, like media.example.org.',
    ],
  },
  "a host without encryption": {
    code: hosts('images: ["a.example.org", "http://b.example.org"]'),
    told: [
      'dateline.config.ts:3:0 hosts.images.1: "http://b.example.org" is not encrypted. Name a host that answers to https.',
    ],
  },
  "a path of a host": {
    code: hosts('scripts: ["https://a.example.org/js/"]'),
    told: [
      'dateline.config.ts:3:0 hosts.scripts.0: "https://a.example.org/js/" is not the name of a host alone. Write "a.example.org".',
    ],
  },
  "a word of the policy": {
    code: hosts(`scripts: ["'unsafe-inline'"]`),
    told: [
      `dateline.config.ts:3:0 hosts.scripts.0: "'unsafe-inline'" is not a host. Own files are always allowed, and what stands in the page itself never is.`,
    ],
  },
  "an unknown purpose": {
    code: hosts('script: ["a.example.org"]'),
    told: ["dateline.config.ts:3:0 hosts.script: It is not a purpose of hosts. Did you mean scripts?"],
  },
  "hosts that are no list": {
    code: hosts('scripts: "a.example.org"'),
    told: [
      'dateline.config.ts:3:0 hosts.scripts: It is not a list of hosts. Write it like ["media.example.org"].',
    ],
  },
};

describe("of a publication's looks is told", () => {
  for (const [name, { code, told }] of Object.entries(cases))
    it(name, async () => {
      assert.deepEqual(await problemsOf(code), told);
    });
});
