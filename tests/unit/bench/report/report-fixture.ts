import type { Report } from "../../../../bench/report/report.ts";
import type { Sample } from "../../../../bench/report/results.ts";

/** A run of a site of 1,000 articles; times in milliseconds. */
export const sampleOf = (facts: Pick<Sample, "generator" | "wall"> & Partial<Sample>): Sample => ({
  work: "clean",
  size: 1000,
  run: 1,
  cpu: facts.wall * 2,
  memory: 250e6,
  largestProcess: 240e6,
  failure: undefined,
  files: 2144,
  bytes: 70.1e6,
  written: 2144,
  ...facts,
});

/** Two runs of Dateline's clean build, one of Hugo's, one of Dateline after an article, and one failure. */
export const reportFixture: Report = {
  date: "2026-11-24",
  machine: { processor: "Abacus", cores: 2, memory: 16e9, system: "Linux 6.1", node: "26.10.0" },
  programs: {
    dateline: ["Dateline 0.1.0"],
    "hugo-with-search": ["Hugo 0.169.0", "Pagefind 1.5.2"],
    hugo: ["Hugo 0.169.0"],
    eleventy: ["Eleventy 3.1.8"],
  },
  samples: [
    sampleOf({ generator: "hugo", wall: 4000 }),
    sampleOf({ generator: "dateline", wall: 3000 }),
    sampleOf({ generator: "dateline", wall: 2000, run: 2 }),
    sampleOf({ generator: "dateline", wall: 400, work: "article", written: 12 }),
    sampleOf({ generator: "eleventy", wall: 90, failure: "exit code 134: out of memory\nmore" }),
  ],
};
