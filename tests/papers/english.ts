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
    storm: "The January storms",
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
          title: "Storm front closes every port from {place} to the islands as {number} homes lose power",
          standfirst:
            "Winds of 110 miles an hour are forecast overnight. The coastguard has asked people to stay away from the sea, and ministers are to meet at dawn.",
          story: "storm",
          tags: ["Weather", "Ports"],
        },
        {
          title: "Storm live: trains stop north of {place} as wind reaches 96 miles an hour",
          standfirst: "Follow the night, hour by hour, with our reporters on the quay.",
          kind: "live",
          story: "storm",
          tags: ["Weather"],
        },
        {
          title: "Temple tower of {place} reopens after a restoration that outlived three governors",
          standfirst: "The scaffold went up for two years. It stayed for thirty-one.",
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
          title: "How a two-pound coffee became a four-pound coffee, in nine charges",
          standfirst: "Beans are the smallest of them. We followed one cup from the boat to the counter.",
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
          title: "The dunes that walked into town",
          standfirst: "Sand has reached the second street of {place}. The third is preparing.",
          story: "storm",
          tags: ["Coast"],
        },
        {
          title: "Garden birds are waking an hour earlier than their grandparents did",
          standfirst: "{number} volunteers listened from their beds.",
          tags: ["Birds"],
        },
        {
          title: "Ladybird count falls for a ninth summer in a row, but nobody counted in {place}",
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
          title: "Launch scrubbed with four seconds on the clock",
          standfirst: "Engineers blame a valve that had passed every test for six years.",
          tags: ["Space"],
        },
        {
          title: "“I could see the whole of my childhood through one window”",
          standfirst: "The first commander from the islands, on {number} days above them.",
          kind: "interview",
          tags: ["Space"],
        },
        {
          title: "Telescope counts galaxies and finds that somebody has been counting twice",
          standfirst: "A catalogue that everyone uses is about to become shorter.",
          tags: ["Astronomy"],
        },
        {
          title: "Cats know their names. They have other priorities",
          tags: ["Animals"],
        },
        {
          title: "Lander sends last picture from a crater that never sees the sun",
          standfirst: "It shows the lander’s own foot.",
          tags: ["Space", "Astronomy"],
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
          title: "The man who has photographed every minister since 1974",
          standfirst: "And who has voted for none of them.",
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
          title: "A motorcycle, a barn and a bill for {number} pounds",
          standfirst: "The champion of 1962 wants his machine back.",
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
          title: "We should stop asking the sea for permission",
          standfirst: "A coast that waits for perfect weather will wait for ever.",
          kind: "opinion",
          tags: ["Coast"],
        },
        {
          title: "Don’t fix the clock tower of {place}",
          standfirst: "It is right twice a day, which is more than can be said of the council.",
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
