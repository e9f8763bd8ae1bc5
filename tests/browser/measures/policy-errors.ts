import { Parser } from "htmlparser2";

/** Returns the content security policy of a page. */
export const policyOf = (markup: string): string | undefined => {
  const policies: string[] = [];
  const parser = new Parser({
    onopentag: (tag, attributes) => {
      if (tag === "meta" && attributes["http-equiv"]?.toLowerCase() === "content-security-policy")
        policies.push(attributes.content ?? "");
    },
  });
  parser.end(markup);
  return policies[0];
};

/** Reports a policy that is missing, or that allows other hosts or inline code. */
export const policyErrors = (policy: string | undefined): readonly string[] => {
  if (policy === undefined) return ["the page carries no policy"];
  return [
    ...(/default-src '(?:self|none)'\s*(?:;|$)/.test(policy) ? [] : [`others may come in by ${policy}`]),
    ...(/'unsafe-(?:inline|eval|hashes)'/.test(policy) ? [`code may stand in the page by ${policy}`] : []),
  ];
};
