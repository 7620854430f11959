/** Brings the children of `parent` to `nodes` moving only what is out of place: a node left alone keeps its focus. */
export function reconcile(parent: Element, nodes: readonly Node[]): void {
  let cursor = parent.firstChild;
  for (const node of nodes) {
    if (node === cursor) cursor = cursor.nextSibling;
    else parent.insertBefore(node, cursor);
  }
  const kept = new Set(nodes);
  while (cursor) {
    const next = cursor.nextSibling;
    if (!kept.has(cursor)) cursor.remove();
    cursor = next;
  }
}
