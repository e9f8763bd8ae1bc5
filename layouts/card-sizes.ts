/** What a card shows besides its headline. */
export interface CardLayout {
  /** In the shape of cards; undefined for a card without. */
  readonly picture?: { readonly urgency: "first" | "later"; readonly sizes: string };
  /** The `sizes` of a square picture: on phones if there is another for larger screens, otherwise everywhere. */
  readonly thumb?: string;
  readonly standfirst?: true;
  readonly bylines?: true;
  /** The size that it looks like, if its picture alone is another. */
  readonly look?: "lead" | "story" | "flat" | "middle" | "thumb" | "line";
  /** "away" leaves out date, byline and section; "moment" leaves the date alone. */
  readonly facts?: "away" | "moment";
  /** "short" for the short title of an article that has one. */
  readonly title?: "short";
  /** Shows the time of the day and its zone too, except on fronts. */
  readonly moment?: "whole";
}

/** The sizes of pictures on fronts, by the number of the page's twelve columns. They follow `styles/tokens.css` and `blocks.css`. */
const acrossSix =
  "(min-width: 112rem) 48rem, (min-width: 88rem) 39rem, (min-width: 72rem) 44vw, (min-width: 48rem) 49vw, calc(100vw - 2rem)";
/** The large card of a block and the two beside it, in columns of 5 and 7 on large screens. */
const largest =
  "(min-width: 112rem) 43rem, (min-width: 88rem) 39rem, (min-width: 72rem) 44vw, (min-width: 48rem) 49vw, calc(100vw - 2rem)";
const besideLargest =
  "(min-width: 112rem) 29rem, (min-width: 88rem) 19.25rem, (min-width: 72rem) 22vw, (min-width: 48rem) 45.3vw, calc(100vw - 2rem)";
const acrossSeven =
  "(min-width: 112rem) 57rem, (min-width: 88rem) 46.5rem, (min-width: 72rem) 52vw, (min-width: 48rem) 49vw, calc(100vw - 2rem)";
const acrossFive =
  "(min-width: 112rem) 40.5rem, (min-width: 88rem) 33rem, (min-width: 72rem) 37vw, (min-width: 48rem) 45.3vw, calc(100vw - 2rem)";
const acrossFour =
  "(min-width: 112rem) 32rem, (min-width: 88rem) 26rem, (min-width: 72rem) 29vw, (min-width: 48rem) 45.3vw, calc(100vw - 2rem)";
const acrossThree =
  "(min-width: 112rem) 23.5rem, (min-width: 88rem) 19.25rem, (min-width: 72rem) 22vw, (min-width: 48rem) 45.3vw, calc(100vw - 2rem)";

/** A half of the page, beside the text. */
const half =
  "(min-width: 112rem) 49.25rem, (min-width: 88rem) 40.25rem, (min-width: 48rem) 45.3vw, calc(100vw - 2rem)";
/** The same on large screens, and a little more on tablets. */
const loneHalf =
  "(min-width: 112rem) 49.25rem, (min-width: 88rem) 40.25rem, (min-width: 72rem) 45.3vw, (min-width: 48rem) 49vw, calc(100vw - 2rem)";
/** A half of a half, beside the text. */
const quarter =
  "(min-width: 112rem) 24rem, (min-width: 88rem) 19.25rem, (min-width: 48rem) 21.7vw, calc(100vw - 2rem)";
/** Beside its text, before a column of others or above rows of them. */
const beforeColumn =
  "(min-width: 112rem) 31.5rem, (min-width: 88rem) 33rem, (min-width: 72rem) 37vw, (min-width: 48rem) 45.3vw, calc(100vw - 2rem)";
const aboveRows =
  "(min-width: 112rem) 28rem, (min-width: 88rem) 26rem, (min-width: 72rem) 29vw, (min-width: 48rem) 45.3vw, calc(100vw - 2rem)";

/** Three abreast below an article. */
const abreast =
  "(min-width: 88rem) 26rem, (min-width: 40rem) calc(30.3vw - 0.67rem), (min-width: 33.34rem) 46vw, calc(100vw - 2rem)";

/** The sides of square pictures. */
const small = "5.5rem";
const inRows = "(min-width: 60rem) 7.5rem, 6rem";
export const faceSizes = "4.5rem";

/** The layouts of cards by their size. */
export const cardSizes = {
  lead: { picture: { urgency: "first", sizes: acrossSix }, standfirst: true, moment: "whole" },
  /** The lead, and cards beside it, where no list of the newest stands beside them. */
  wideLead: {
    look: "lead",
    picture: { urgency: "first", sizes: acrossSeven },
    standfirst: true,
    moment: "whole",
  },
  /** A lead with nothing beside it but its text. */
  loneLead: {
    look: "lead",
    picture: { urgency: "first", sizes: loneHalf },
    standfirst: true,
    moment: "whole",
  },
  wideStory: {
    look: "story",
    picture: { urgency: "later", sizes: acrossFive },
    thumb: small,
    standfirst: true,
  },
  feature: { picture: { urgency: "later", sizes: largest }, standfirst: true },
  /** A feature with its picture beside its text. */
  flat: { picture: { urgency: "later", sizes: beforeColumn }, standfirst: true },
  /** The same in less of the width. */
  lowFlat: { look: "flat", picture: { urgency: "later", sizes: aboveRows }, standfirst: true },
  /** The first of a group: of three groups abreast, of two, and of one, whose picture is beside its text. */
  middle: { picture: { urgency: "later", sizes: acrossFour }, standfirst: true },
  middleOfTwo: { look: "middle", picture: { urgency: "later", sizes: acrossThree }, standfirst: true },
  middleOfOne: { look: "middle", picture: { urgency: "later", sizes: half }, standfirst: true },
  story: {
    picture: { urgency: "later", sizes: acrossThree },
    thumb: small,
    standfirst: true,
  },
  companion: {
    look: "story",
    picture: { urgency: "later", sizes: besideLargest },
    thumb: small,
    standfirst: true,
  },
  /** One of two equals. */
  twin: { look: "story", picture: { urgency: "later", sizes: quarter }, thumb: small, standfirst: true },
  tile: { picture: { urgency: "later", sizes: acrossThree }, thumb: small, title: "short" },
  thumb: { thumb: small, title: "short" },
  /** The only sponsored article. */
  notice: { look: "thumb", thumb: small, standfirst: true },
  related: { picture: { urgency: "later", sizes: abreast }, standfirst: true },
  brief: { standfirst: true },
  line: { title: "short" },
  /** In a list by the hour. */
  timed: { look: "line", title: "short", facts: "moment" },
  signed: { standfirst: true, facts: "away" },
  row: {
    thumb: inRows,
    standfirst: true,
    bylines: true,
  },
} as const satisfies Readonly<Record<string, CardLayout>>;

export type CardSize = keyof typeof cardSizes;
