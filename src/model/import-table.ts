import * as z from "zod";
import { articleKinds } from "./article-fields.ts";
import { lineOfText, referenceName, timeZone } from "./fields.ts";
import type { Origin } from "./problem.ts";

const section = referenceName.optional().meta({
  description: "The section: the name of a file in `sections/`.",
  example: "sport",
});

const tags = z
  .array(lineOfText(60))
  .max(30, "names more than 30 tags. Keep those that a reader would follow.")
  .optional()
  .meta({ description: "Tags that the article gets.", example: ["Football"] });

const subjectFields = z.strictObject({
  section,
  tags,
  kind: z
    .enum(articleKinds)
    .exclude(["live", "sponsored"])
    .optional()
    .meta({ description: "The kind of the article.", example: "analysis" }),
});

const categoryFields = z.strictObject({ section, tags });

const providerFields = z.strictObject({
  name: lineOfText(100)
    .optional()
    .meta({ description: "The name that readers see.", example: "Northern Telegraph Agency" }),
  timeZone: timeZone.optional().meta({
    description: "The time zone of times that have no offset. Default: that of the publication.",
    example: "Europe/Oslo",
  }),
});

/** What `import.yaml` says: where what wires and archives name belongs in this publication. */
export const importTableFields = z
  .strictObject({
    subjects: z
      .record(lineOfText(200), subjectFields)
      .optional()
      .meta({
        description:
          "Subjects of wires by their code, or by their name if they have none, and what an article about them gets. `medtop` are media topics of the IPTC and `subj` its older subject codes. Without a line here, the section is that of the same name as the topmost media topic, if there is one.",
        example: { "medtop:15000000": { section: "sport" }, "subj:15054000": { tags: ["Football"] } },
      }),
    categories: z
      .record(lineOfText(200), categoryFields)
      .optional()
      .meta({
        description: "Categories and tags of an archive, by name or slug, and what an article in them gets.",
        example: { "local-news": { section: "world" }, uncategorized: { tags: [] } },
      }),
    authors: z
      .record(lineOfText(200), referenceName)
      .optional()
      .meta({
        description:
          "Authors of an archive, by login, id or name, and the names of their files in `authors/`.",
        example: { mlindqvist: "mara-lindqvist" },
      }),
    providers: z
      .record(lineOfText(200), providerFields)
      .optional()
      .meta({
        description: "Agencies, by a name that their wire uses or by the host in its identifiers.",
        example: { NTA: { name: "Northern Telegraph Agency", timeZone: "Europe/Oslo" } },
      }),
  })
  .meta({
    title: "Import table",
    description: "Where what wires and archives name belongs here: the file `import.yaml`.",
  });

/** The lines of `import.yaml`, validated. */
export type ImportTable = z.infer<typeof importTableFields>;

/** What `import.yaml` says, and where. */
export interface ImportTableFile {
  readonly origin: Origin;
  readonly table: ImportTable;
}
