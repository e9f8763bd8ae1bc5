import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { withKeptWords } from "../../../../src/import/archives/markdown/kept-text.ts";
import { evaluatedLiquid, type LiquidSite } from "../../../../src/import/archives/markdown/liquid.ts";

const values = new Map<string, unknown>([
  ["page.title", "Ferry"],
  ["page.date", "2021-03-04"],
  ["page.empty", ""],
]);

const site: LiquidSite = {
  base: "/paper",
  known: (path) => (values.has(path) ? { value: values.get(path) } : undefined),
  postAddress: (name) => (name === "2021-03-01-stop" ? "/stop/" : undefined),
  fileAddress: (path) => `/${path}`,
  include: (name) => (name === "note.html" ? "<b>{{ include.words }}</b>" : undefined),
};

const cases: readonly (readonly [source: string, shown: string, ...unknown: readonly string[]])[] = [
  ["{{ page.title }} {{page.title|upcase}}", "Ferry FERRY"],
  ["{{ page.date | date: '%-d %B %Y' }}", "4 March 2021"],
  ["{{ '/a/' | relative_url }} {{ '/paper/a/' | url }}", "/paper/a/ /paper/a/"],
  ["{{ page.none | default: 'nothing' }}", "nothing"],
  ["{{ page.none }} {{ page.title | ours }}", "{{ page.none }} {{ page.title | ours }}", "page.none", "ours"],
  ["{% if page.title == 'Ferry' %}yes{% else %}no{% endif %}", "yes"],
  ["{% unless page.title %}no{% elsif page.date %}dated{% endunless %}", "dated"],
  ["{% if site.flag %}yes{% endif %}", "{% if site.flag %}yes{% endif %}", "if"],
  ["{% assign x = 'sea' %}{{ x }}", "sea"],
  ["{% raw %}{{ page.title }}{% endraw %}", "{{ page.title }}"],
  ["a{% comment %}b{% endcomment %}c", "ac"],
  ["a {{- page.title -}} b", "aFerryb"],
  ["{% post_url 2021-03-01-stop %} {% post_url gone %}", "/stop/ {% post_url gone %}", "post_url"],
  ["{% include note.html words=page.title %}", "<b>Ferry</b>"],
  ["{% include note.html words=site.none %}", "<b></b>"],
  ["{% highlight js %}\na `b`\n{% endhighlight %}", "```js\na `b`\n```"],
  ["{% for x in site.all %}{{ x }}{% endfor %}", "{% for x in site.all %}{{ x }}{% endfor %}", "for", "x"],
  ['{% image "a.jpg" "A ferry" %}', '<img src="a.jpg" alt="A ferry">'],
  ['{% image_with_class "a.jpg" "wide" "" %}', '<img src="a.jpg" alt="">'],
  ['{% image "a.jpg" "The "old" ferry" %}', '<img src="a.jpg" alt="The &quot;old&quot; ferry">'],
  ["{% youtube M7lc1UVf-VE %}", '<div data-embed="https://www.youtube.com/watch?v=M7lc1UVf-VE"></div>'],
  ["{{ unclosed", "{{ unclosed"],
  ["{% if page.title %}never ended", "{% if page.title %}never ended", "if"],
];

describe("the evaluation of Liquid", () => {
  for (const [source, shown, ...unknown] of cases)
    it(`shows ${JSON.stringify(source)} as ${JSON.stringify(shown)}`, () => {
      const { markdown, kept, uncarried } = evaluatedLiquid(source, site);
      assert.equal(withKeptWords(markdown, kept), shown);
      assert.deepEqual(
        uncarried.map(({ name }) => name),
        unknown,
      );
    });

  it("comes to an end with texts that are made to take long", () => {
    for (const text of ["{{", "{%", "{% if ", "{% raw %}", "{{ a | ", '{{ "', "{% include a b='"]) {
      const { markdown } = evaluatedLiquid(text.repeat(5000), site);
      assert.ok(markdown.length > 0);
    }
  });
});
