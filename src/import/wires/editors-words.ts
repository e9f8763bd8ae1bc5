/** What an order in words to the editors of a wire asks of them. */
export type EditorsOrder = "kill" | "advisory" | "hold" | "embargo";

/**
 * Returns the order in a headline or a slug line, where agencies write it in capitals or before a colon: "BULLETIN KILL",
 * "BC-Harbour-ADVISORY". Returns undefined for a headline of news, like "Kill fees rise".
 */
export function orderInHeading(heading: string): EditorsOrder | undefined {
  return orders.find(({ heading: forms }) => forms.some((form) => form.test(heading.trim())))?.order;
}

/** Returns the order in a note to editors: "Please kill the story on the harbour." */
export function orderInNote(note: string): EditorsOrder | undefined {
  const text = note.replace(/\s+/g, " ").trim();
  return (
    orderInHeading(text.replace(/^eds?\.? ?: ?/i, "")) ??
    orders.find(({ note: forms }) => forms.some((form) => form.test(text)))?.order
  );
}

/** Returns the order in the code of a signal: "sig:kill", "apsig:advisory". */
export function orderInSignal(signal: string): EditorsOrder | undefined {
  const code = lastPart(signal);
  return orders.find(({ signal: form }) => form.test(code))?.order;
}

/**
 * Returns the last part of a name in a vocabulary, in lower case.
 * @example lastPart("http://cv.example.org/pubstatus/Usable") // "usable"
 */
export function lastPart(name: string): string {
  return (
    name
      .trim()
      .split(/[:/#]/)
      .findLast((part) => part !== "")
      ?.trim()
      .toLowerCase() ?? ""
  );
}

interface OrderForms {
  readonly order: EditorsOrder;
  readonly heading: readonly RegExp[];
  readonly note: readonly RegExp[];
  readonly signal: RegExp;
}

const item = "(?:story|item|report|article|copy|text|meldung|dépêche|nota|noticia)";

// What may stand before the word: BC-, BULLETIN, URGENT, Eds: and the names of series.
const before = String.raw`^(?:(?:BC|AM|PM|AP|BULLETIN|MANDATORY|URGENT|STORY|PHOTO|MEDIA|NEWS|EDITORS['’]?)[\s-]+)*`;

const ends = String.raw`(?:$|\s*[:!*.(–—]|\s+-)`;

/** In the order of their weight: the first that is found rules. A kill must be sure, since it may take an article down. */
const orders: readonly OrderForms[] = [
  {
    order: "kill",
    heading: [
      new RegExp(`${before}(?:KILL|RETRACTION|ANNULATION|ANULACIÓN)${ends}`, "u"),
      /^(?:BULLETIN|MANDATORY|STORY|ATTENTION:?) KILL\b|^KILL(?:S|ED)? (?:STORY|NOTICE|ORDER|ITEM|COPY)\b/i,
      /^(?:kill|withdrawn|retracted|killed|annulé|anulada|zurückgezogen|ritirata) ?:/i,
      inSlug("KILL"),
    ],
    note: [
      /^(?:eds?\.? ?: ?)?(?:please |attention[:,]? |mandatory |bulletin )*(?:kill|withdraw|retract|spike)s?\b/i,
      /^(?=.*\p{Ll}).*\bKILL\b/mu,
      new RegExp(
        String.raw`\b${item}\b.{0,80}\b(?:is|has been|was|are|wird|wurde|est|a été|ha sido|queda) (?:hereby |hiermit )?(?:withdrawn|killed|retracted|cancell?ed|recalled|zurückgezogen|annulée?|retirée?|anulad[oa]|retirad[oa])\b`,
        "iu",
      ),
    ],
    signal: /^(?:.*[^a-z])?(?:kill|cancel(?:l?ed)?|withdraw(?:n|al)?|retract(?:ed|ion)?|recall)$/,
  },
  {
    order: "advisory",
    heading: [
      new RegExp(`${before}(?:ADVISOR(?:Y|IES)|DAYBOOK|NEWS ?DIGEST)${ends}`, "u"),
      /^(?:media|press|news|editors['’]?|budget|photo) advisory\b/i,
      /^(?:notes?|advisory|message|attention|aviso|avis|hinweis|mitteilung)(?: to| a los| aux| an die)?:? (?:editors|clients|subscribers|editores|clientes|abonnés|redaktionen|kunden)\b/i,
      inSlug("ADVISORY"),
    ],
    note: [
      /^(?:this is )?(?:an )?advisory\b/i,
      /\bfor (?:internal|editors['’]?) (?:use|information|guidance) only\b/i,
    ],
    signal: /^(?:.*[^a-z])?(?:advisory|daybook|digest)$/,
  },
  {
    order: "hold",
    heading: [
      new RegExp(`${before}(?:HOLD|HFR|ON HOLD)${ends}`, "u"),
      /^hold for release\b|^(?:do not|don['’]t) (?:use|publish|run|broadcast) ?(?:$|[:!.–—-])|^test message\b/i,
      inSlug("HOLD"),
      inSlug("HFR"),
    ],
    note: [
      /^(?:eds?\.? ?: ?)?(?:please )?hold\b/i,
      /\bHOLD\b|\bHFR\b|\b[Oo]n hold\b|\b[Hh]old for release\b/,
      /\b(?:do not|don['’]t|must not be|not to be) (?:use|publish|run|print|broadcast|used|published|printed)\b/i,
      /\bnot for (?:use|release|publication|broadcast)\b(?! (?:before|until))/i,
      /\bnicht (?:zu )?(?:verwenden|veröffentlichen)\b|\bne pas (?:utiliser|publier|diffuser)\b|\bno (?:usar|publicar)\b/i,
    ],
    signal: /^(?:.*[^a-z])?(?:hold|withhold|onhold|test)$/,
  },
  {
    order: "embargo",
    heading: [
      new RegExp(
        String.raw`${before}(?:EMBARGO(?:ED)?|SPERRFRIST)(?:$|[^\p{L}]*(?:$|UNTIL|TILL|FOR|BIS|[:(\d]))`,
        "u",
      ),
      /^(?:embargoed|under embargo|sous embargo|sperrfrist)\b|^embargo ?:/i,
      inSlug("EMBARGO"),
    ],
    note: [
      /\bembargo(?:ed|s|ado|ada)?\b|\bsperrfrist\b/i,
      /\bnot (?:for (?:use|release|publication|broadcast)|to be (?:used|published)) (?:before|until)\b/i,
      /\bno (?:use|publication) (?:before|until)\b/i,
    ],
    signal: /^(?:.*[^a-z])?embargo(?:ed)?$/,
  },
];

/** Returns the form of a slug line that has a word as a part of its own: "BC-Kill-Harbour", "HARBOUR-KILL, 1st Ld". */
function inSlug(word: string): RegExp {
  const ended = `${word.charAt(0)}${word.slice(1).toLowerCase()}`;
  return new RegExp(
    String.raw`^(?:BC|AM|PM|AP)-{1,2}(?:\S*-)?(?:${word}|${ended})(?:$|[-\s,:(])|^\S+-${word}(?:$|[\s,:(])|^(?:\S+-)?${ended}$`,
  );
}
