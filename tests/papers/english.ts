import type { Tongue } from "./tongue.ts";

/** A daily newspaper of an invented coast. */
export const english: Tongue = {
  language: "en",
  name: "The Sound Courier",
  description: "News of the coast, its islands and what lies beyond them.",
  timeZone: "Europe/London",
  everything: "News",
  places: [
    "Ostrand",
    "Pellmouth",
    "Tollen Bay",
    "Caddisford",
    "Marrowby",
    "Fenwick Sound",
    "Port Drimmer",
    "Ashmere",
    "Quarrel Point",
    "Linden Weir",
    "Bresk",
    "Kettle Bridge",
  ],
  days: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
  stories: {
    storm: "The long gale",
    harbour: "The harbour inquiry",
    rail: "The railway dispute",
  },
  sponsor: "Northern Ferries",
  credits: ["Sound Courier", "Harbour Press", "The port authority"],
  authors: [
    { id: "mirel-askrigg", name: "Mirel Askrigg", role: "Chief reporter" },
    { id: "tamsin-corrowan", name: "Tamsin Corrowan", role: "Columnist" },
    { id: "odrin-dellmark", name: "Odrin Dellmark", role: "Political editor" },
    { id: "runa-obidworth", name: "Runa Obidworth", role: "Science reporter" },
    { id: "jory-van-eddowes", name: "Jory van Eddowes", role: "Critic" },
    { id: "sorrel-inskerry", name: "Sorrel Inskerry", role: "Columnist" },
    { id: "lorcan-garrowby", name: "Lorcan Garrowby", role: "Sports writer" },
    { id: "nessa-fallowell", name: "Nessa Fallowell", role: "Island correspondent" },
    { id: "wilmet-hathersedge", name: "Wilmet Hathersedge", role: "Guest writer" },
    { id: "quill", name: "Quill", role: "Diarist" },
  ],
  subjects: [
    {
      id: "world",
      name: "World",
      description: "Beyond the islands.",
      tales: [
        {
          title: "Gale shuts the harbour at {place} and leaves {number} islanders on the wrong side of it",
          standfirst:
            "No boat has left since noon and none will before {day}. Guest rooms are full, so that the school has opened its gymnasium to those who wait.",
          story: "storm",
          tags: ["Weather", "Ports"],
        },
        {
          title: "Gale live: the night train stands at {place} with {number} people on board",
          standfirst: "Hour by hour from the quay, the station and the council’s cellar.",
          kind: "live",
          story: "storm",
          tags: ["Weather"],
        },
        {
          title: "Lighthouse of {place} is lit again, by the granddaughter of the man who put it out",
          standfirst: "It was to be dark for one winter. It was dark for fifty.",
          tags: ["Heritage"],
        },
        {
          title: "Fishing pact signed after {number} hours",
          standfirst: "Four countries agree on cod and on nothing else.",
          tags: ["Fishing", "Diplomacy"],
        },
        {
          title: "Border post at {place} opens for the first time since the war, and nobody comes",
          tags: ["Diplomacy"],
        },
        {
          title: "What the ceasefire says, line by line",
          standfirst: "The text has eleven articles. Two of them matter.",
          kind: "analysis",
          tags: ["Diplomacy"],
        },
      ],
    },
    {
      id: "politics",
      name: "Politics",
      description: "The assembly and who sits in it.",
      tales: [
        {
          title: "Minister told inquiry she had “no memory” of {number} letters about the harbour wall",
          standfirst: "Her office had answered all of them, most on the day that they came.",
          story: "harbour",
          tags: ["Harbour wall", "Assembly"],
        },
        {
          title: "By-election in {place}: three candidates, one hall, no microphone",
          standfirst: "A seat that was safe for forty years is suddenly anybody’s.",
          tags: ["By-election"],
        },
        {
          title: "Budget passes by one vote",
          standfirst: "The member for {place} was found asleep in the library.",
          tags: ["Budget", "Assembly"],
        },
        {
          title: "Harbour inquiry hears how a crack in the wall was measured twice and reported never",
          story: "harbour",
          tags: ["Harbour wall"],
        },
        {
          title: "Who decides on the islands? A guide to seven councils and the {number} people who run them",
          standfirst: "Ferries, schools, seaweed: what each may decide, and who pays in the end.",
          kind: "explainer",
          tags: ["Assembly"],
        },
        {
          title: "“I was wrong about the tunnel,” says the man who dug it",
          standfirst:
            "The former transport minister on pride, water and what he would do on a {day} morning now.",
          kind: "interview",
          tags: ["Tunnel"],
        },
      ],
    },
    {
      id: "business",
      name: "Business",
      description: "Work, money and prices.",
      tales: [
        {
          title: "Who earns what on a loaf of bread, from the field to the counter",
          standfirst: "The flour is the least of it. We asked everyone who had a hand in one loaf.",
          tags: ["Prices"],
        },
        {
          title: "Shipyard of {place} wins first order since the crane fell",
          tags: ["Shipbuilding"],
        },
        {
          title: "Rail unions walk out on {day} as talks end after {number} minutes",
          standfirst: "Both sides agree on pay. They cannot agree on who opens the doors.",
          story: "rail",
          tags: ["Railways", "Unions"],
        },
        {
          title: "Prices rise",
          standfirst: "By 0.1 per cent, after a year in which they fell.",
          tags: ["Prices"],
        },
        {
          title: "A smoother crossing, whatever the weather brings",
          standfirst: "How the new stabilisers keep your tea in the cup.",
          kind: "sponsored",
          tags: [],
        },
        {
          title: "The bank that lent to everybody in {place} and was, to its own surprise, always repaid",
          standfirst: "It has one branch, one safe and no computer.",
          tags: ["Banks"],
        },
      ],
    },
    {
      id: "climate",
      name: "Climate",
      description: "Weather, water and what grows.",
      tales: [
        {
          title: "The beach that moved next door",
          standfirst: "One storm took the sand of {place} and gave it to the neighbours.",
          story: "storm",
          tags: ["Coast"],
        },
        {
          title: "Swallows came back in March, and the flies they eat did not",
          standfirst: "{number} schoolchildren kept the lists.",
          tags: ["Birds"],
        },
        {
          title: "Fewer bumblebees for the sixth year, says a count that left out {place}",
          tags: ["Insects"],
        },
        {
          title: "Sea wall or marsh? The cheaper answer is wet",
          standfirst: "Engineers who built the old wall say that they would not build it again.",
          kind: "analysis",
          story: "storm",
          tags: ["Coast", "Harbour wall"],
        },
        {
          title: "Peat bog saved by a bus route",
          tags: ["Bogs"],
        },
        {
          title: "{number} trees later, the hill above {place} still slides, and the council still plants",
          standfirst: "Roots hold until the third day of rain. Then there is no fourth.",
          tags: ["Forests"],
        },
      ],
    },
    {
      id: "science",
      name: "Science",
      description: "What is found out.",
      tales: [
        {
          title: "Balloon lands in the wrong country, with data",
          standfirst: "It flew for nine days longer than anyone had planned to follow it.",
          tags: ["Flight"],
        },
        {
          title: "“From up there the island is a crumb, and I looked for my street”",
          standfirst: "A pilot of weather balloons on {number} hours of silence.",
          kind: "interview",
          tags: ["Flight"],
        },
        {
          title: "Star that vanished in 1911 is found again, on the other half of the plate",
          standfirst: "The glass had been broken in two, and nobody had turned it over.",
          tags: ["Astronomy"],
        },
        {
          title: "Crows recognise faces. They hold it against some",
          tags: ["Animals"],
        },
        {
          title: "Deep-sea camera comes up with a picture of the one that was lost",
          standfirst: "The other one was still filming.",
          tags: ["Oceans"],
        },
        {
          title:
            "Old maps of {place} show a river that geologists said could not have been there for {number} years",
          standfirst: "The mapmaker had drawn it from memory. He was ninety-one.",
          tags: ["Geology"],
        },
      ],
    },
    {
      id: "culture",
      name: "Culture",
      description: "Books, music, stages.",
      tales: [
        {
          title: "The woman who has tuned every piano between two lighthouses",
          standfirst: "She can play none of them.",
          tags: ["Photography"],
        },
        {
          title: "A ghost story without a ghost, and better for it",
          standfirst: "The new play at {place} trusts a door to frighten us. It is right.",
          kind: "review",
          tags: ["Theatre"],
        },
        {
          title: "Choir of {place} sings for {number} hours to save its roof",
          tags: ["Music"],
        },
        {
          title: "Lost film found under a cinema floor",
          standfirst: "It is four minutes long, and nobody knows what it is about.",
          tags: ["Film"],
        },
        {
          title:
            "Twelve novels to read when the ferry does not sail, from the shortest to the one that outlasts a gale",
          standfirst: "Chosen by the librarians of the islands, who know.",
          tags: ["Books"],
        },
        {
          title: "Loud, long and late: the festival is back",
          standfirst: "Three days in {place}, two of them dry.",
          kind: "review",
          tags: ["Music"],
        },
      ],
    },
    {
      id: "sport",
      name: "Sport",
      description: "Results and reasons.",
      tales: [
        {
          title: "{place} hold on with nine men and a borrowed goalkeeper",
          standfirst: "He had come to watch.",
          tags: ["Football"],
        },
        {
          title: "Rowers cross the sound in record time, in the wrong direction",
          tags: ["Rowing"],
        },
        {
          title:
            "Cup final goes to a replay after {number} penalties, a power cut and a dog that would not leave",
          standfirst: "The referee says that he would do nothing differently, except the dog.",
          tags: ["Football"],
        },
        {
          title: "Why the island team always loses away",
          standfirst: "It is the boat.",
          kind: "analysis",
          tags: ["Football"],
        },
        {
          title: "One sledge, two brothers and a fine of {number} crowns",
          standfirst: "The winner of last year wants the hill measured.",
          tags: ["Racing"],
        },
        {
          title: "Swimmers ask for a lane",
          tags: ["Swimming"],
        },
      ],
    },
    {
      id: "opinion",
      name: "Opinion",
      description: "What we and others think.",
      tales: [
        {
          title: "Let the ferries sail on Sundays, and let the rest of us sleep",
          standfirst: "A timetable is a promise to those who have no car.",
          kind: "opinion",
          tags: ["Coast"],
        },
        {
          title: "Leave the weathercock of {place} alone",
          standfirst: "It points where it likes, and so far it has been right more often than the forecast.",
          kind: "opinion",
          tags: ["Heritage"],
        },
        {
          title: "The doors are not about the doors",
          standfirst: "What the railway dispute says of us.",
          kind: "opinion",
          story: "rail",
          tags: ["Railways"],
        },
        {
          title:
            "I have read all {number} pages of the harbour report so that you can be angry about the right ones",
          kind: "opinion",
          story: "harbour",
          tags: ["Harbour wall"],
        },
        {
          title: "In praise of the last bus",
          standfirst: "Nobody loves it, and nobody gets home without it.",
          kind: "opinion",
          tags: ["Buses"],
        },
        {
          title: "Teach them to be bored, and they will teach themselves the rest",
          standfirst: "A head teacher looks back on a {day} without tablets.",
          kind: "opinion",
          tags: ["Schools"],
        },
      ],
    },
  ],
  sentences: [
    "The wind turned before midnight, and with it the mood on the quay.",
    "Nobody had asked the ferry crews, who heard of it from their passengers.",
    "A spokesman said that the figures were being looked at again, and would not say by whom.",
    "At the kiosk, where the paper is sold out by eight, people had made up their minds.",
    "The report runs to four volumes, of which the third has no page numbers.",
    "Two engineers who had warned of it in writing were sent a calendar for their trouble.",
    "By the morning there was a queue, and by noon there was a second one for those who had left the first.",
    "The council meets again next week, in a room with eleven chairs.",
    "Such years have been seen before, though not by anybody who is still at work.",
    "The money is there, says the treasurer, but it is there for something else.",
    "What happens next depends on three people who have not spoken since the spring.",
    "The harbour master keeps a list of all this in pencil.",
    "Schools will open an hour late, and the library will not close.",
    "She has worked there for nineteen years and has never seen the door locked.",
  ],
};
