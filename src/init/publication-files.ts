import type { Answers } from "./answers.ts";
import { cardFont } from "./card-fonts.ts";
import { editorFiles } from "./editor-files.ts";
import { type InstalledPackage, packageFiles } from "./package-files.ts";
import { editorsReadme } from "./readme.ts";
import { sampleContent } from "./sample-content.ts";
import { checkWorkflow, publicationSetup, publishWorkflow } from "./workflows.ts";

interface PublicationOptions {
  readonly answers: Answers;
  /** What npm has installed in the folder already, if anything. */
  readonly installed?: InstalledPackage | undefined;
  /** The date of the first article, as front matter holds it. */
  readonly date: string;
  /** The version of the Node that runs, such as 20.20.2. */
  readonly nodeVersion: string;
}

interface PublicationFiles {
  /** Text by path, relative to the publication's folder. */
  readonly files: Readonly<Record<string, string>>;
  /** True if npm has still to install something. */
  readonly needsInstall: boolean;
}

/** Returns all files of a new publication. */
export function publicationFiles({
  answers,
  installed,
  date,
  nodeVersion,
}: PublicationOptions): PublicationFiles {
  const { name, language } = answers;
  const packages = packageFiles({ name, installed, font: cardFont(language), nodeVersion });
  return {
    files: {
      ...sampleContent({ answers, date }),
      "public/_headers": headers,
      ".gitignore": "node_modules/\n_site/\n.dateline/\n.DS_Store\n",
      ".github/workflows/check.yml": checkWorkflow(publicationSetup),
      ".github/workflows/publish.yml": publishWorkflow(publicationSetup),
      ...editorFiles(),
      "README.md": editorsReadme(answers),
      ...packages.files,
    },
    needsInstall: packages.needsInstall,
  };
}

/** What hosts send with each file, if they read this file. Files of these folders have a hash of their content in their names. */
const headers = `# For hosts that read this file, such as Cloudflare Pages and Netlify.
/*
  Content-Security-Policy: frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
/assets/*
  Cache-Control: public, max-age=31536000, immutable
/pictures/*
  Cache-Control: public, max-age=31536000, immutable
`;
