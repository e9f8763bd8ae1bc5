/** Returns how sure it is that a word after an apostrophe is elided; undefined if it is no such word. */
export function elisionAt(word: string, language: string): "sure" | "likely" | undefined {
  const { sure, likely } = leadingElisions.get(language) ?? none;
  const lower = word.toLowerCase();
  if (sure.has(lower)) return "sure";
  return likely.has(lower) ? "likely" : undefined;
}

interface LeadingElisions {
  readonly sure: ReadonlySet<string>;
  readonly likely: ReadonlySet<string>;
}

const none: LeadingElisions = { sure: new Set(), likely: new Set() };

/** A likely elision may also be an ordinary word at the beginning of a quotation. */
const leadingElisions: ReadonlyMap<string, LeadingElisions> = new Map(
  Object.entries({
    en: {
      sure: words("tis tisn twas twasn twere twill twould em n til tude nuff nother"),
      likely: words(
        "alf appy ard ave bout burb burbs cause cello cept cos coz cuz ead ello er ere fore fraid fro gainst gator gram hood im kay lectric lil lo mongst neath nam ol ome orse ouse ow pon round roid roids roo roos scuse specially spose stache stead sup till tween twixt ud un yer zat",
      ),
    },
    nl: { sure: words("s t n m r k ns"), likely: words("rin rop rom raf ruit") },
    af: { sure: words("n t s k"), likely: none.likely },
    fy: { sure: words("t s n k m"), likely: none.likely },
    de: {
      sure: words("s n ne nen nem ner nes ns"),
      likely: words("rein raus rum ran runter rauf rüber nauf"),
    },
    lb: { sure: words("t s"), likely: none.likely },
    it: {
      sure: words("ndrangheta ndrina ndrine ndranghetista ndranghetisti"),
      likely: words("sto sta sti ste l n o e a i u na nu"),
    },
    ca: { sure: none.sure, likely: words("l n s m t ls ns") },
    gd: { sure: words("s"), likely: words("ad ar ga gan gam m n na nuair sa san sann ur") },
    ga: { sure: words("s"), likely: words("bhfuil dtí gus mo n na nár nois nuair sé sea sí sin un ur") },
    cy: { sure: words("r"), likely: words("ch da di dw dwi i m ma n na nw roedd rwy rydw sdim th u w") },
    pt: { sure: none.sure, likely: words("tá tou té bora") },
    es: { sure: none.sure, likely: words("pa tá toy ta") },
  }),
);

/**
 * Returns true if an apostrophe may end the text before it, as in voters' and dancin', so that it need not close a
 * quotation. `before` is the last few characters.
 */
export function mayEndElided(before: string, language: string): boolean {
  return (trailingElisions.get(language) ?? /[sxzß]$/i).test(before);
}

const trailingElisions: ReadonlyMap<string, RegExp> = new Map([
  ["en", /(?:[sxz]|[a-z]in|\b(?:o|th|an|ol|lil|mo|fo|wi|tha|yo|havin))$/i],
  ["it", /(?:^|[^\p{L}])(?:po|mo|fa|va|da|di|sta|be|to|ve|ca|de|ne|co|su|a|e|te|vo|pie|fe|pro)$/iu],
  ["mt", /(?:^|[^\p{L}])(?:ta|ma|sa|bi|fi|ġo|mi|taħt)$/iu],
  ["gd", /(?:^|[^\p{L}])(?:a|th|dh|bh|do|mo)$/iu],
  ["ga", /(?:^|[^\p{L}])(?:a|i|le|th|dh|bh|do|mo|is)$/iu],
  ["el", /(?:^|[^\p{L}])\p{L}{1,3}$/iu],
]);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" ").filter((word) => word !== ""));
}
