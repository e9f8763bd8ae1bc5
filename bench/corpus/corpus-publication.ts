/** What all corpora share, whatever their size: the publication, its sections, tags and authors. */

/** A section or an author: its id, the name that readers see, and one sentence about it. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

const sections = [
  ["world", "World", "Reports from beyond the coast."],
  ["politics", "Politics", "Who decides, and by how many votes."],
  ["business", "Business", "Yards, markets and the price of things."],
  ["science", "Science", "What is measured, and by whom."],
  ["culture", "Culture", "Stages, shelves and choirs."],
  ["sport", "Sport", "Rowing, running and the long swim."],
  ["weather", "Weather", "Tides, gales and the state of the ground."],
  ["opinion", "Opinion", "Arguments, signed."],
] as const;

/** 25 given names; authors and people in the news share them. */
const givenNames = [
  "Arvel",
  "Brisa",
  "Colm",
  "Dunya",
  "Esker",
  "Fenna",
  "Gisle",
  "Hedda",
  "Ivo",
  "Jorun",
  "Kesta",
  "Lorcan",
  "Mirel",
  "Nessa",
  "Odrin",
  "Pernel",
  "Quill",
  "Runa",
  "Sorrel",
  "Tamsin",
  "Ulla",
  "Vero",
  "Wilmet",
  "Yestin",
  "Zennor",
] as const;

/** With 25 given names, 10 family names make 50 pairs before they repeat. */
const familyNames = [
  "Askrigg",
  "Brannock",
  "Corrowan",
  "Dellmark",
  "Eddowes",
  "Fallowell",
  "Garrowby",
  "Hathersedge",
  "Inskerry",
  "Jessamy",
] as const;

const tagBeginnings = [
  "Harbour",
  "River",
  "Night",
  "School",
  "Island",
  "Market",
  "Railway",
  "Winter",
  "Village",
  "Coast",
] as const;

const tagEndings = [
  "ferries",
  "prices",
  "votes",
  "repairs",
  "teachers",
  "archives",
  "storms",
  "budgets",
  "festivals",
  "maps",
  "kitchens",
  "gardens",
  "bridges",
  "lamps",
  "records",
  "letters",
  "tides",
  "wages",
  "orchards",
  "clocks",
] as const;

const authorCount = 50;

const authors = Array.from({ length: authorCount }, (_, index): Named => {
  const given = givenNames[index % givenNames.length] ?? "";
  const family = familyNames[index % familyNames.length] ?? "";
  return {
    id: `${given}-${family}`.toLowerCase(),
    name: `${given} ${family}`,
    description: `Writes for the ${sections[index % sections.length]?.[1] ?? ""} desk.`,
  };
});

/** The invented newspaper of the corpora: 8 sections, 50 authors, 200 tags. */
export const corpusPublication: {
  readonly name: string;
  readonly url: string;
  readonly description: string;
  readonly sections: readonly Named[];
  readonly authors: readonly Named[];
  readonly givenNames: typeof givenNames;
  readonly tags: readonly string[];
  readonly aboutTitle: string;
  readonly aboutText: string;
} = {
  name: "The Benchmark Gazette",
  url: "https://gazette.example/",
  description: "News from an invented coast, hour by hour, for the measuring of generators.",
  sections: sections.map(([id, name, description]) => ({ id, name, description })),
  givenNames,
  authors,
  tags: tagBeginnings.flatMap((beginning) => tagEndings.map((ending) => `${beginning} ${ending}`)),
  aboutTitle: "About the Gazette",
  aboutText:
    "The Gazette is invented, and so are its places and its people. It exists to be built.\n\nNothing in it happened.",
};
