/** Mounts one component on a page or in a shadow root, with its own styles and the page's. */
import { flushSync, mount, type Component } from 'svelte';
import { sharedSheet } from '../../../src/app/shell/styles.ts';
import { customProperties } from '../../../src/cartography/palette.ts';
import Alone from './Alone.svelte';
import { stagingOf } from './staging.ts';

/** Mounts the component. The address sets the site of the story and whether to use a shadow root. */
export async function mountComponent(name: string, component: Component<object>): Promise<void> {
  const { searchParams } = new URL(location.href);
  const staging = await stagingOf(name, searchParams.get('site') ?? '');
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
  flushSync(() => mount(Alone, { target, props: { component, staging } }));
  for (const details of target.querySelectorAll('details')) details.open = true;
  document.documentElement.dataset['staged'] = name;
}
