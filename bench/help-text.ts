/** The text of `--help`. */
export const helpText = `Usage: npm run bench -- [options]

Builds news sites of several sizes with Dateline, Eleventy and Hugo, in turn, and prints what each took: a clean build,
and for Dateline also builds after an article was added, after nothing changed and after the style sheet changed.
Dateline is measured twice: without search, which the others do not make, and with it (searching).

Options:
  --sizes <numbers>   numbers of articles (1000,10000,100000)
  --runs <number>     how often each is measured (3)
  --only <names>      some of dateline, searching, eleventy, hugo (all)
  --work <folder>     where the sites are written (a memory disk if there is one, else the temporary folder)
  --keep              leave the sites there
  -h, --help          show this

Hugo is the program that the variable HUGO names, or else the first on the path, or else what bench/fetch-hugo.sh has fetched
into the folder dateline-hugo of the machine's temporary folder. Without Hugo the others are measured. 100,000 articles
need some 12 GB of memory.

It prints the table, and writes bench/results/<date>-<size>.json, docs/performance.svg and the table in README.md.

Exit codes: 0 measured, 1 a generator failed, 2 an option is wrong.
`;
