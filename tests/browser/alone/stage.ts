/** Puts one component on a page, or into a shadow root on it, with its own styles and those of the page around. */
import { flushSync, mount, type Component } from 'svelte';
import { sharedSheet } from '../../../src/app/shell/styles.ts';
import { customProperties } from '../../../src/cartography/palette.ts';
import { propsOf } from './props.ts';

/** The page's address says which site the story is from, and whether the component stands in a shadow root. */
export async function stage(name: string, component: Component<never>): Promise<void> {
  const { searchParams } = new URL(location.href);
  const props = await propsOf(name, searchParams.get('site') ?? '');
  const colors = new CSSStyleSheet();
  colors.replaceSync(`.ecm{${customProperties('light')}}`);
  const host = document.createElement('div');
  document.body.append(host);
  const root = searchParams.has('shadow') ? host.attachShadow({ mode: 'open' }) : document;
  root.adoptedStyleSheets = root === document ? [colors] : [colors, sharedSheet((css) => css)];
  const target = document.createElement('div');
  target.className = name === 'Review' ? 'ecm quiz' : 'ecm'; // The review is part of a quiz.
  target.id = 'alone';
  (root === document ? host : root).append(target);
  flushSync(() => mount(component, { target, props: props as never }));
  for (const details of target.querySelectorAll('details')) details.open = true;
  document.documentElement.dataset['staged'] = name;
}
