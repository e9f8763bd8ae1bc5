import type * as z from "zod";
import { articleFields } from "../model/article-fields.ts";
import { authorFields } from "../model/author.ts";
import type { DeskFields } from "../model/desk-fields.ts";
import { frontFields } from "../model/front-fields.ts";
import type { Publication } from "../model/publication.ts";
import { siteFields } from "../model/publication-fields.ts";
import { sectionFields } from "../model/section.ts";
import { pageFields } from "../model/static-page.ts";
import { tagFields } from "../model/tag.ts";
import { updateFields } from "../model/update.ts";
import { fieldSchemaOf } from "./field-schema.ts";
import type { DeskForms, FormCollection, FormField } from "./form-field.ts";
import { type FormRules, formFields } from "./form-fields.ts";
import * as rules from "./form-rules.ts";

/** What forms depend on of a publication. */
export type FormedPublication = Pick<Publication, "stories" | "articleUrl" | "languages">;

/** Returns the forms of all that a desk edits. `folder` is the content folder in the repository. */
export function deskForms(publication: FormedPublication, folder: string): DeskForms {
  const parent = folder.replace(/[^/]*$/, "");
  return {
    collections: collectionsIn(folder, publication),
    files: [
      {
        name: "site",
        label: "Publication",
        about: "The file site.yaml: name, address, navigation and settings.",
        file: `${folder}/site.yaml`,
        fields: formFields(fieldSchemaOf(siteFields), rules.site),
      },
      {
        name: "front",
        label: "Front page",
        about: "The file front.yaml: what leads the front page. Without it, the page chooses by itself.",
        file: `${folder}/front.yaml`,
        fields: formFields(fieldSchemaOf(frontFields), rules.front),
      },
    ],
    publicFolder: `${parent}public`,
  };
}

/** Returns the content folder in the repository. */
export function deskFolder({ folder = "content" }: Pick<DeskFields, "folder">): string {
  return folder;
}

function collectionsIn(folder: string, publication: FormedPublication): readonly FormCollection[] {
  const article = withText(articleFields, rules.article(publication), "body");
  const articles = {
    folder: `${folder}/articles`,
    hasPictures: true,
    titleField: "title",
    page: pageOf(publication.articleUrl),
    fields: article,
  };
  return [
    {
      ...articles,
      name: "articles",
      label: "Articles",
      one: "Article",
      about: "Each in a folder of its own, with its pictures.",
      path: "{{year}}/{{month}}/{{slug}}/index",
      isDeep: false,
      isMade: true,
    },
    {
      name: "updates",
      label: "Live updates",
      one: "Update",
      about:
        "Updates of live coverage that are files of their own. New ones are written in the text of their article.",
      folder: `${folder}/articles`,
      path: "{{year}}/{{month}}/{{day}}/updates/{{slug}}",
      isDeep: false,
      isMade: false,
      hasPictures: true,
      titleField: "date",
      fields: withText(updateFields, rules.update, "body"),
    },
    {
      ...articles,
      name: "files",
      label: "Other articles",
      one: "Article",
      about: "Articles that are single files in a folder of their month, as imports and commands write them.",
      // Without the placeholder of a slug, editors tell files of one name by their folders.
      path: "{{year}}/{{month}}/{{title}}",
      isDeep: false,
      isMade: false,
    },
    {
      ...articles,
      name: "elsewhere",
      label: "Articles elsewhere",
      one: "Article",
      about: "Articles whose files lie in articles/ itself, or in a folder that is not in another one.",
      path: "{{slug}}",
      isDeep: true,
      isMade: false,
    },
    {
      ...simple(folder, "authors", "Authors", "Author"),
      about: "Those whom articles name. The text is the biography.",
      titleField: "name",
      page: "authors/{{slug}}",
      fields: withText(authorFields, rules.author, "body"),
    },
    {
      ...simple(folder, "sections", "Sections", "Section"),
      about: "The sections of the publication. The text is an introduction.",
      titleField: "name",
      page: "{{slug}}",
      fields: withText(sectionFields, rules.section, "body"),
    },
    {
      ...simple(folder, "tags", "Tags", "Tag"),
      about: "Tags with a description or other spellings. Others need no file.",
      titleField: "title",
      page: "tags/{{slug}}",
      fields: withText(tagFields, {}, "body"),
    },
    {
      ...simple(folder, "pages", "Pages", "Page"),
      about: "Pages that are no articles, such as About. The footer links to them.",
      titleField: "title",
      page: "{{slug}}",
      fields: withText(pageFields, rules.page(publication), "body"),
    },
  ];
}

function simple(folder: string, name: string, label: string, one: string) {
  return {
    name,
    label,
    one,
    folder: `${folder}/${name}`,
    path: "{{slug}}",
    isDeep: false,
    isMade: true,
    hasPictures: true,
  };
}

/** Returns the form of a file with a text. */
function withText(schema: z.ZodType, fieldRules: FormRules, name: string): readonly FormField[] {
  const fields = formFields(fieldSchemaOf(schema), fieldRules);
  const { first = [] } = fieldRules;
  const at = first.indexOf(name);
  const before = fields.filter((field) => at < 0 || first.slice(0, at).includes(field.name));
  const text: FormField = {
    name,
    label: "Text",
    hint: "Markdown: an empty line between paragraphs, ## before a heading, a minus and a space before each item of a list.",
    required: false,
    isShown: true,
    input: { kind: "markdown" },
  };
  return [...before, text, ...fields.slice(before.length)];
}

/**
 * Returns the pattern of article addresses with the placeholders of editors.
 * @example pageOf("/{section}/{year}/{slug}/") // "{{section}}/{{year}}/{{slug}}"
 */
function pageOf(articleUrl: string): string {
  return articleUrl.replace(/\{(\w+)\}/g, "{{$1}}").replace(/^\/|\/$/g, "");
}
