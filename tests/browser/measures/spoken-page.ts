import type { Page } from "playwright-core";

/** Something that a screen reader says or lists, in the order of the page. */
export interface Spoken {
  readonly role: string;
  readonly name: string;
  /** Of a link. */
  readonly url?: string | undefined;
  /** The roles of what it is in, the outermost first. */
  readonly within: readonly string[];
}

/** Returns the accessibility tree of a page, without what it ignores. */
export const spokenPage = async (page: Page): Promise<readonly Spoken[]> => {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const rolesAbove = (id: string | undefined): readonly string[] => {
    const node = id === undefined ? undefined : byId.get(id);
    return node ? [...rolesAbove(node.parentId), ...(node.ignored ? [] : [String(node.role?.value)])] : [];
  };
  return nodes
    .filter(({ ignored, role }) => !ignored && role?.value !== "InlineTextBox")
    .map(({ role, name, properties, parentId }) => {
      const url = properties?.find((property) => property.name === "url")?.value.value;
      return {
        role: String(role?.value),
        name: String(name?.value ?? "").trim(),
        url: role?.value === "link" && url !== undefined ? String(url) : undefined,
        within: rolesAbove(parentId),
      };
    });
};
