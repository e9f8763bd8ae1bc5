interface Leading {
  readonly sure: ReadonlySet<string>;
  readonly likely: ReadonlySet<string>;
}

const none: Leading = { sure: new Set(), likely: new Set() };

/** What is likely only may also be a word that a quotation begins with. */
const leading: ReadonlyMap<string, Leading> = new Map(
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

/** Words of which an apostrophe stands for what was left out, by language. */

/** Where a word that begins in an apostrophe is known, how sure that is. */
export function elisionAt(word: string, language: string): "sure" | "likely" | undefined {
  const { sure, likely } = leading.get(language) ?? none;
  const small = word.toLowerCase();
  if (sure.has(small)) return "sure";
  return likely.has(small) ? "likely" : undefined;
}

const trailing: ReadonlyMap<string, RegExp> = new Map([
  ["en", /(?:[sxz]|[a-z]in|\b(?:o|th|an|ol|lil|mo|fo|wi|tha|yo|havin))$/i],
  ["it", /(?:^|[^\p{L}])(?:po|mo|fa|va|da|di|sta|be|to|ve|ca|de|ne|co|su|a|e|te|vo|pie|fe|pro)$/iu],
  ["mt", /(?:^|[^\p{L}])(?:ta|ma|sa|bi|fi|ġo|mi|taħt)$/iu],
  ["gd", /(?:^|[^\p{L}])(?:a|th|dh|bh|do|mo)$/iu],
  ["ga", /(?:^|[^\p{L}])(?:a|i|le|th|dh|bh|do|mo|is)$/iu],
  ["el", /(?:^|[^\p{L}])\p{L}{1,3}$/iu],
]);

/**
 * Whether an apostrophe may end what stands before it, so that it need close no quotation: that of voters' and dancin'.
 * `before` is the last few characters.
 */
export function mayEndElided(before: string, language: string): boolean {
  return (trailing.get(language) ?? /[sxzß]$/i).test(before);
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" ").filter((word) => word !== ""));
}
