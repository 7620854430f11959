import { parseWhatsapp, type WhatsappNode } from "./parse-whatsapp";

/** A message with WhatsApp's formatting, built of elements and never of markup. */
export function WhatsappText({ texto }: { readonly texto: string }) {
  return (
    <p className="break-words whitespace-pre-wrap">
      <Nodes nodes={parseWhatsapp(texto)} />
    </p>
  );
}

function Nodes({ nodes }: { readonly nodes: readonly WhatsappNode[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other name than their place.
  return nodes.map((node, index) => <Piece key={index} node={node} />);
}

function Piece({ node }: { readonly node: WhatsappNode }) {
  switch (node.tipo) {
    case "texto":
      return node.texto;
    case "negrito":
      return (
        <strong>
          <Nodes nodes={node.filhos} />
        </strong>
      );
    case "italico":
      return (
        <em>
          <Nodes nodes={node.filhos} />
        </em>
      );
    case "riscado":
      return (
        <s>
          <Nodes nodes={node.filhos} />
        </s>
      );
    case "mono":
      return <code className="font-mono text-[0.9em]">{node.texto}</code>;
    case "link":
      return (
        <a href={node.url} target="_blank" rel="noopener noreferrer nofollow" className="underline">
          {node.url}
        </a>
      );
  }
}
