/** Text between the paragraphs of invented reports. */
export const notices = [
  "It is not a large sum, but it is the whole of the sum that we have.",
  "If you build it once and build it well, you may forget about it for a lifetime.",
  "We were asked to be quick and we were asked to be careful, and nobody asked us to choose.",
  "The sea has been very patient with us so far.",
  "You can't run a boat on good intentions, but you can't run one without them either.",
  "I would rather be told the truth in February than be comforted in June.",
  "The plan is sound, the weather is not, and the weather comes first.",
  "Everyone in this room will cross that bridge, so everyone in this room may speak.",
] as const;

export const subheadings = [
  "What was decided",
  "What it will cost",
  "How it began",
  "Who is against it",
  "What comes next",
  "A longer history",
  "The figures",
  "On the water",
  "In the town",
  "What the rules say",
  "A second opinion",
  "The view from the quay",
] as const;

export const listEntries = [
  "new timber for the landing stage",
  "a second boat between October and March",
  "lamps along the lower path",
  "a survey of the bed of the channel",
  "repairs to the sluice",
  "one more teacher from the autumn",
  "a fund for those who lose a day's work",
  "signs that can be read from the water",
  "an open day in May",
  "a fence around the weighbridge",
  "tests of the water every fortnight",
  "a clerk to answer the letters",
] as const;
