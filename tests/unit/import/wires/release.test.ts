import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { embargoAhead, type WireStatus, wireRelease } from "../../../../src/import/wires/release.ts";

const times = { now: Date.parse("2026-11-29T12:00:00Z"), timeZone: "Europe/Oslo" };

const past = "2026-11-29T11:59:00Z";
const future = "20261129T150000Z";
const futureIso = "2026-11-29T16:00:00+01:00";

const free: readonly WireStatus[] = [
  {},
  { type: "text", status: "usable" },
  { type: "ninat:text", status: "stat:usable" },
  { type: "icls:Text", status: "Usable" },
  { status: "http://cv.example.org/newscodes/pubstatusg2/usable" },
  { type: "News", status: "Usable" },
  { status: "usable", embargo: past },
  { status: "embargoed", embargo: past },
  { embargo: "2026-11-29T13:00:00" },
  { embargo: "20261129" },
  { signals: ["sig:update", "sig:correction", "sig:cwarn", "apsig:newscontent"] },
  { signals: ["newscontent"], requiredSignal: "newscontent" },
  { headings: ["Kill fees for writers rise", "Harbour-Storm", "A licence to kill", "KILLING OF SEALS ENDS"] },
  {
    headings: [
      "Hold the line, coach says",
      "HOLD-UP AT BANK",
      "Advisory council meets",
      "KILL-SWITCH LAW PASSES",
    ],
  },
  { headings: ["Embargo on oil ends", "EMBARGO ON OIL ENDS", "Advisory board resigns", "On hold for years"] },
  { notes: ["UPDATES with quotes, 3 killed", "CORRECTS spelling of name", "Photos follow.", "WRITETHRU"] },
  { headings: [""], notes: [""] },
  { expires: "" },
  { expires: "2027-01-31T00:00:00+0000" },
];

const embargoed: readonly WireStatus[] = [
  { embargo: future },
  { status: "usable", embargo: future },
  { status: "embargoed", embargo: future },
  { status: "stat:usable", embargo: "2026-11-29T16:00:00", notes: ["EMBARGOED until 4 p.m."] },
  { status: "usable", embargo: future, headings: ["EMBARGO: Harbour reopens"], signals: ["sig:embargoed"] },
];

const drafts: readonly (readonly [WireStatus, reason: string])[] = [
  [{ status: "" }, "has an empty status"],
  [{ status: "stat:" }, 'has the status "stat", which is not known'],
  [{ status: "restricted" }, 'has the status "restricted", which is not known'],
  [{ status: "not usable" }, 'has the status "not usable", which is not known'],
  [{ status: "<b>secret</b>" }, "has a status that is not known"],
  [{ status: "x".repeat(41) }, "has a status that is not known"],
  [{ type: "poem" }, 'has the type "poem", which is not known'],
  [{ type: "" }, "has an empty type"],
  [{ status: "embargoed" }, "is embargoed without a time"],
  [{ embargo: "" }, "has an embargo without a time"],
  [{ status: "embargoed", embargo: " " }, "has an embargo without a time"],
  [{ embargo: "tomorrow at noon" }, "has an embargo whose time can't be read"],
  [{ notes: ["Embargoed until Thursday noon"] }, "has an embargo in a note to editors"],
  [{ notes: ["Not for publication before 6 p.m."] }, "has an embargo in a note to editors"],
  [{ headings: ["EMBARGOED UNTIL 6 PM: Harbour reopens"] }, "has an embargo in a note to editors"],
  [{ headings: ["SPERRFRIST 12 Uhr"] }, "has an embargo in a note to editors"],
  [{ headings: ["HOLD: Harbour reopens"] }, "is on hold, as a note to editors says"],
  [{ headings: ["BC-Harbour-HOLD"] }, "is on hold, as a note to editors says"],
  [{ notes: ["Eds: Hold for the minister."] }, "is on hold, as a note to editors says"],
  [{ notes: ["Please do not use the second paragraph."] }, "is on hold, as a note to editors says"],
  [{ notes: ["Bitte nicht veröffentlichen"] }, "is on hold, as a note to editors says"],
  [{ signals: ["sig:hold"] }, "is on hold, as a note to editors says"],
  [{ hasNotesInText: true }, "holds notes in its text that are for editors only"],
  [{ expires: "soon" }, "may be shown for a time only, which can't be read"],
  [
    { status: "restricted", embargo: future },
    `has the status "restricted", which is not known, and is embargoed until ${futureIso}`,
  ],
  [
    { notes: ["HOLD"], embargo: "" },
    "is on hold, as a note to editors says, and has an embargo without a time",
  ],
];

const withdrawn: readonly (readonly [WireStatus, order: string])[] = [
  [{ status: "withheld" }, "withheld"],
  [{ status: "stat:canceled" }, "canceled"],
  [{ status: "Cancelled" }, "cancelled"],
  [{ status: "killed" }, "killed"],
  [{ status: "canceled", type: "picture" }, "canceled"],
  [{ status: "withheld", embargo: future }, "withheld"],
  [{ status: "withheld", notes: ["ADVISORY"] }, "withheld"],
  [{ signals: ["sig:kill"] }, "kill"],
  [{ headings: ["KILL"] }, "kill"],
  [{ headings: ["BULLETIN KILL"] }, "kill"],
  [{ headings: ["Bulletin kill: Harbour reopens"] }, "kill"],
  [{ headings: ["BC-KILL-Harbour"] }, "kill"],
  [{ headings: ["BC-Harbour Storm", "HARBOUR-KILL, 2nd Ld"] }, "kill"],
  [{ headings: ["URGENT KILL: Harbour"] }, "kill"],
  [{ headings: ["Kill: Harbour reopens"] }, "kill"],
  [{ notes: ["Eds: Please kill the story on the harbour."] }, "kill"],
  [{ notes: ["The report on the harbour, sent at noon, is withdrawn."] }, "kill"],
  [{ notes: ["Die Meldung wird zurückgezogen."] }, "kill"],
  [{ notes: ["A KILL is mandatory."] }, "kill"],
  [{ status: "unheard", notes: ["KILL the item."] }, "kill"],
];

const skipped: readonly (readonly [WireStatus, reason: string])[] = [
  [{ type: "picture" }, "is a picture"],
  [{ type: "ninat:picture", embargo: future }, "is a picture"],
  [{ type: "graphic" }, "is a graphic"],
  [{ type: "video" }, "is a film"],
  [{ type: "composite" }, "is a package of other items"],
  [{ type: "advisory" }, "is an advisory for editors"],
  [{ type: "note" }, "is a note for editors"],
  [{ type: "event" }, "is an event"],
  [{ headings: ["ADVISORY: Coverage of the harbour"] }, "is an advisory for editors"],
  [{ headings: ["BC-ADVISORY-Plans"] }, "is an advisory for editors"],
  [{ headings: ["Media advisory for Tuesday"] }, "is an advisory for editors"],
  [{ headings: ["Note to editors: plans"] }, "is an advisory for editors"],
  [{ headings: ["DAYBOOK"] }, "is an advisory for editors"],
  [{ notes: ["Advisory only"] }, "is an advisory for editors"],
  [{ signals: ["apsig:advisory"] }, "is an advisory for editors"],
  [
    { signals: ["sig:update"], requiredSignal: "newscontent" },
    "is for editors only, since it lacks the signal newscontent",
  ],
  [{ requiredSignal: "newscontent" }, "is for editors only, since it lacks the signal newscontent"],
];

describe("wireRelease", () => {
  for (const status of free)
    it(`lets ${name(status)} be public`, () =>
      assert.deepEqual(wireRelease(status, times), { state: "public" }));

  for (const status of embargoed)
    it(`holds ${name(status)} until its embargo ends`, () =>
      assert.deepEqual(wireRelease(status, times), { state: "embargoed", until: futureIso }));

  for (const [status, reason] of drafts)
    it(`keeps ${name(status)} as a draft`, () => {
      const release = wireRelease(status, times);
      assert.equal(release.state, "draft");
      assert.equal(release.state === "draft" && release.reason, reason);
    });

  it("tells orders to wait from matters of doubt", () => {
    const isOrdered = (status: WireStatus) => {
      const release = wireRelease(status, times);
      return release.state === "draft" && release.isOrdered === true;
    };
    const orders: readonly WireStatus[] = [
      { embargo: "" },
      { status: "embargoed" },
      { notes: ["HOLD"] },
      { inner: { notes: ["HOLD"] } },
      { status: "restricted", inner: { embargo: "" } },
    ];
    for (const status of orders) assert.equal(isOrdered(status), true, name(status));
    for (const status of [{ status: "restricted" }, { hasNotesInText: true }, { type: "leaflet" }])
      assert.equal(isOrdered(status), false, name(status));
  });

  for (const [status, order] of withdrawn)
    it(`makes no article of ${name(status)}, but takes it as an order`, () =>
      assert.deepEqual(wireRelease(status, times), { state: "withdrawn", order }));

  for (const [status, reason] of skipped)
    it(`makes nothing of ${name(status)}`, () =>
      assert.deepEqual(wireRelease(status, times), { state: "skipped", reason }));

  it("lets nothing be public that has an unknown word, or an embargo that is not surely over", () => {
    fc.assert(
      fc.property(
        fc.record({
          type: word("text"),
          status: word("usable"),
          embargo: fc.option(fc.string(), { nil: undefined }),
        }),
        (status) => {
          const isPublic = wireRelease(status, times).state === "public";
          const isKnown =
            /(?:^|[:/#])\s*(?:text|article|story|news|alert|flash|bulletin|urgent|analysis|feature)\s*[:/#]*$/i.test(
              `:${(status.type ?? "text").trim()}`,
            ) &&
            /(?:^|[:/#])\s*(?:usable|embargo(?:ed)?)\s*[:/#]*$/i.test(
              `:${(status.status ?? "usable").trim()}`,
            );
          if (isPublic) assert.ok(isKnown && (status.embargo === undefined || /\d{4}/.test(status.embargo)));
        },
      ),
    );
  });
});

describe("embargoAhead", () => {
  it("is the end of an embargo that lies ahead", () => {
    assert.equal(embargoAhead({ embargo: future }, times), futureIso);
    assert.equal(embargoAhead({ embargo: past }, times), undefined);
    assert.equal(embargoAhead({ embargo: "" }, times), undefined);
    assert.equal(embargoAhead({}, times), undefined);
  });
});

function name(status: WireStatus): string {
  return JSON.stringify(status);
}

function word(usual: string) {
  return fc.option(fc.oneof(fc.constant(usual), fc.string(), fc.constant(`x:${usual}`)), { nil: undefined });
}
