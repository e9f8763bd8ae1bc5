import { articleFile } from "../import/files/article-file.ts";

/** Returns the file of the article that a publication begins with. It tells how to write one. */
export function firstArticle(date: string, { lang }: { readonly lang?: string }): string {
  return articleFile(
    {
      title: "How to write an article",
      description: "This article shows what an article can have. Read it in the editor, beside the preview.",
      date,
      section: "news",
      authors: ["newsroom"],
      tags: ["How we work"],
      slug: "how-to-write-an-article",
      lang,
    },
    body,
  );
}

const body = `An article is one file of the folder \`content/articles\`. This command makes one, as a draft:

\`\`\`
npx dateline new "Harbour reopens after storm" --section news
\`\`\`

## The fields at the top

The file begins with fields between two lines of three hyphens. Three of them are required: \`title\`, \`date\` and \`section\`. The
\`slug\` is the end of the address: keep it once the article is out. With \`draft: true\`, readers can't see the article. With
a date in the future, it comes out at that time.

## The text

The text is Markdown. Leave an empty line between paragraphs. Write *emphasis*, **strong emphasis** and [links](/about/). A link
to this site begins with a slash, and the preview tells you if it leads nowhere.

- A hyphen begins an entry of a list.
- Type "straight quotes": readers get those of the article's language.

## Pictures

Put the picture beside the article and write a line of its own:

\`\`\`
![What readers see who can't see the picture](crane.jpg "The crane on Tuesday. | Ada Brandt")
\`\`\`

The file from the camera is right. Pages get it in the sizes that screens need, without the place where it was taken.

## More than text

::: pullquote The newsroom
Delete this article as soon as you have written your own.
:::

::: factbox Three commands
- \`npm start\` shows the site on your machine, with drafts.
- \`npm run check\` tells what is wrong, with file and line.
- \`npm run build\` writes the site for readers.
:::

\`\`\`chart
type: bar
title: A chart is a list of figures
unit: Crossings a day
source: Invented figures
---
Day,Crossings
Monday,8
Tuesday,6
Wednesday,9
\`\`\`

Was something wrong? Correct the text, and say so in the field \`corrections\`. Readers find it below the article and on
[the page of all corrections](/corrections/).`;
