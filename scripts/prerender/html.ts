import type { Inline } from '../../src/domain/richText.ts';
import { parseRichText } from '../../src/domain/richText.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in HTML, between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ENTITIES[letter]!);
}

/** A link to a page that is not ours. */
export function linkOut(href: string, content: string): string {
  return `<a href="${escapeHtml(href)}" rel="noopener noreferrer">${content}</a>`;
}

/** A dataset's text with its emphasis and links on one line; anything else in it stays text. */
export function richHtml(source: string): string {
  return parseRichText(source)
    .flatMap((block) => (block.kind === 'list' ? block.items : [block.children]))
    .map(inlineHtml)
    .join(' ');
}

function inlineHtml(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'text') return escapeHtml(node.text);
      const content = inlineHtml(node.children);
      if (node.kind === 'link') return linkOut(node.href, content);
      return node.kind === 'strong' ? `<strong>${content}</strong>` : `<em>${content}</em>`;
    })
    .join('');
}
