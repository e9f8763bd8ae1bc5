/** A page with an error that a measure must find. */
interface FaultyPage {
  readonly measure: string;
  readonly markup: string;
  readonly expected: RegExp;
}

/** Returns a whole page around some markup. */
export const pageAround = (body: string, head = ""): string =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A page</title><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">${head}</head><body><header><a href="#main" style="display:block;padding:1rem">Skip</a></header><main id="main"><h1>A page</h1>${body}</main></body></html>`;

/** A page without any error. */
export const soundPage = pageAround('<p>Words <a href="#main">in a sentence</a>.</p>');

export const faultyPages: readonly FaultyPage[] = [
  {
    measure: "axe",
    markup: pageAround('<p style="color: #ccc; background: #fff">Hardly to be seen.</p>'),
    expected: /color-contrast at p: .* contrast of 1\.6/,
  },
  {
    measure: "axe",
    markup: pageAround('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="40" height="40">'),
    expected: /image-alt at img/,
  },
  {
    measure: "width",
    markup: pageAround(`<p>${"x".repeat(400)}</p>`),
    expected: /the page is \d{4} wide/,
  },
  {
    measure: "width",
    markup: pageAround('<div style="overflow: clip"><p style="inline-size: 3000px">Cut off.</p></div>'),
    expected: /p\. reaches from \d+ to 3008/,
  },
  {
    measure: "targets",
    markup: pageAround('<p><a href="#main" style="font-size: 0.5rem">small</a></p>'),
    expected: /a "small" is \d+\.\d by 9\.0/,
  },
  {
    measure: "shift",
    markup: pageAround(
      '<div id="late"></div><p>Pushed.</p><script>setTimeout(() => { late.style.height = "99px" }, 50)</script>',
    ),
    expected: /a shift of 0\.\d+ by .*Paragraph/,
  },
  {
    measure: "console",
    markup: pageAround('<script>console.info("hello")</script>'),
    expected: /info: hello/,
  },
  {
    measure: "console",
    markup: pageAround("<script>missing()</script>"),
    expected: /uncaught: missing is not defined/,
  },
  {
    measure: "console",
    markup: pageAround('<img src="/nowhere.png" alt="A bridge" width="40" height="40">'),
    expected: /404/,
  },
  {
    measure: "hosts",
    markup: pageAround('<img src="http://other.invalid/a.png" alt="A bridge" width="40" height="40">'),
    expected: /http:\/\/other\.invalid\/a\.png/,
  },
  {
    measure: "policy",
    markup: pageAround(
      "<script>document.title = 1</script>",
      `<meta http-equiv="Content-Security-Policy" content="default-src 'self'; style-src 'unsafe-inline'; img-src data:">`,
    ),
    expected: /Content Security Policy directive/,
  },
];
