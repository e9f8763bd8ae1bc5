import type { Answers } from "./answers.ts";

/** Returns the README of a publication, for its editors. */
export function editorsReadme({ name }: Pick<Answers, "name">): string {
  return `# ${name}

This folder is the publication: what its editors write, and what it looks like. [Dateline](https://www.npmjs.com/package/dateline-press)
makes the site of it.

## Begin

    npm install         once, and after each change of package.json
    npm start           shows the site at http://localhost:8080/ and follows every save

Write with any text editor. If you open this folder in Visual Studio Code, *Terminal → Run Task → check* marks mistakes at their
lines, \`site.yaml\` is checked while you type (with the extension that the editor offers), and typing \`article\` in an empty
Markdown file offers the fields of one.

## Write an article

    npx dateline new "Harbour reopens after storm" --section news

The command makes a file in \`content/articles/\`, as a draft. The first article of this publication, *How to write an article*,
shows what an article can have. When it is ready, remove its line \`draft: true\`.

| What | Where |
|---|---|
| Articles, with their pictures beside them | \`content/articles/\` |
| Who writes | \`content/authors/<id>.md\` |
| Sections | \`content/sections/<id>.md\` |
| Pages such as *About* | \`content/pages/<name>.md\` |
| Name, address, language and colour of the publication | \`content/site.yaml\` |
| Files that are published as they are: icons, \`ads.txt\` | \`public/\` |

Editors can write in a browser, too: a few lines in \`content/site.yaml\` publish a desk at \`/admin/\`.
[desk.md](node_modules/dateline-press/docs/desk.md) says how to set it up.

Every field is described in [front-matter.md](node_modules/dateline-press/docs/front-matter.md), which npm installs.

## Before you publish

    npm run check       tells what is wrong, with file and line
    npm run build       writes the site into _site/

A mistake stops the build, and the site of the last build stays as it is.

## Publish

On GitHub, set *Settings → Pages → Source* to *GitHub Actions*. Every push to \`main\` is then published, and articles with a future
date come out at their time. Each pull request is checked, and has the site with its drafts as the artifact *preview*. In a public
repository, everybody can read drafts. [publishing.md](node_modules/dateline-press/docs/publishing.md) tells of this, and of other hosts.
`;
}
