// An ESLint rule that holds the direction of imports: words, api, ui, features, app; no feature imports another.
import path from "node:path";

const ORDER = ["words", "api", "ui", "features", "app"];

export function placeOf(file, root) {
  const [layer, name] = path.relative(root, file).split(path.sep);
  return { layer, feature: layer === "features" ? name : null };
}

export function refusal(from, to) {
  const fromRank = ORDER.indexOf(from.layer);
  const toRank = ORDER.indexOf(to.layer);
  if (fromRank < 0 || toRank < 0) return null;
  if (toRank > fromRank) return `${from.layer} may not import from ${to.layer}.`;
  if (from.feature && to.feature && from.feature !== to.feature) {
    return `The feature ${from.feature} may not import from the feature ${to.feature}.`;
  }
  return null;
}

export const layers = {
  meta: { type: "problem", schema: [], messages: { refused: "{{reason}}" } },
  create(context) {
    const root = path.join(context.cwd, "src");
    function check(node) {
      const source = node.source?.value;
      if (typeof source !== "string" || !source.startsWith(".")) return;
      const target = path.resolve(path.dirname(context.filename), source);
      const reason = refusal(placeOf(context.filename, root), placeOf(target, root));
      if (reason) context.report({ node: node.source, messageId: "refused", data: { reason } });
    }
    return { ImportDeclaration: check, ImportExpression: check, ExportNamedDeclaration: check, ExportAllDeclaration: check };
  },
};
