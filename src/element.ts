/** `<energy-corridor-map>`: a story in a host page. Loads its chunks from the URL of this file. */
import {
  readAttributes,
  STORY_ATTRIBUTES,
  storyUrl,
  VIEW_ATTRIBUTES,
  writeAttributes,
} from './embed/attributes.ts';
import { defineElement, ElementBase } from './embed/customElement.ts';
import { siteRoot } from './embed/site.ts';
import type { View } from './story/view.ts';
import type { StoryController } from './story/controller.ts';
import { fetchStory } from './app/shell/storyFile.ts';
import type { Host } from './app/shell/host.ts';

const EXPECTED = 'expected a story id, a language code and an absolute URL';

export class EnergyCorridorMap extends ElementBase {
  static readonly observedAttributes = [...VIEW_ATTRIBUTES, ...STORY_ATTRIBUTES, 'theme', 'mode'];

  readonly #box = document.createElement('div');
  readonly #slot = document.createElement('slot');
  readonly #device = matchMedia('(prefers-color-scheme: dark)');
  #api: StoryController | undefined;
  #ontheme: (theme: 'light' | 'dark') => void = () => undefined;
  /** Undefined while no app is mounted. */
  #unmount: (() => void) | undefined;
  /** Number of the latest load: the results of earlier ones are dropped. */
  #loadId = 0;
  #reflecting = false;
  #loadQueued = false;

  constructor() {
    super();
    this.#box.className = 'box';
    this.#box.hidden = true;
    this.attachShadow({ mode: 'open' }).append(this.#box, this.#slot);
  }

  connectedCallback(): void {
    this.#device.addEventListener('change', this.#applyTheme);
    this.#setMode();
    if (!this.#unmount) this.#queueLoad();
  }

  /** An element that moves within the page is connected again before the next task, and stays mounted. */
  disconnectedCallback(): void {
    setTimeout(() => {
      if (this.isConnected) return;
      this.#device.removeEventListener('change', this.#applyTheme);
      this.#clear();
    });
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (this.#reflecting || before === after || !this.isConnected) return;
    if (name === 'theme') this.#applyTheme();
    else if (name === 'mode') this.#setMode();
    else if (STORY_ATTRIBUTES.some((attribute) => attribute === name)) this.#queueLoad();
    else this.#api?.open(this.#view());
  }

  /** Goes to a step; false for an unknown id, or before the story has loaded. */
  goTo(step: string): boolean {
    return this.#api?.goTo(step) ?? false;
  }

  /** Highlights a feature and opens its card; `null` closes it. Without an id, moves the focus here. */
  // eslint-disable-next-line @typescript-eslint/no-misused-promises -- callers of the DOM method do not wait
  override focus(id?: string | FocusOptions | null): Promise<boolean> {
    if (typeof id === 'string' || id === null)
      return this.#api?.focus(id ?? undefined) ?? Promise.resolve(false);
    this.#box.querySelector<HTMLElement>('a, button')?.focus(id);
    return Promise.resolve(true);
  }

  next(): boolean {
    return this.#api?.goBy(1) ?? false;
  }

  previous(): boolean {
    return this.#api?.goBy(-1) ?? false;
  }

  /** Loads in the next microtask, so that several attributes set in a row load one story. */
  #queueLoad(): void {
    if (!this.#loadQueued)
      queueMicrotask(() => {
        this.#loadQueued = false;
        this.#clear();
        if (this.isConnected) void this.#load();
      });
    this.#loadQueued = true;
  }

  async #load(): Promise<void> {
    const loadId = ++this.#loadId;
    const site = this.getAttribute('site') ?? siteRoot(import.meta.url);
    const story = this.getAttribute('story') ?? '';
    const lang = this.getAttribute('lang') ?? 'en';
    try {
      const url = storyUrl(site, story, lang);
      if (url === undefined)
        throw new Error(`story “${story}”, lang “${lang}”, site “${site}”: ${EXPECTED}`);
      const [file, { mountInShadow }, { loadMessages }] = await Promise.all([
        fetchStory(url),
        import('./app/shell/shadow.ts'),
        import('./i18n/index.ts'),
      ]);
      const messages = await loadMessages(file.page.story.lang);
      if (loadId !== this.#loadId || !this.isConnected || !this.shadowRoot) return;
      this.#box.hidden = false;
      this.#slot.hidden = true;
      this.#unmount = mountInShadow(this.shadowRoot, this.#box, {
        ...file,
        messages,
        host: this.#createHost(),
      });
      this.#emit('ready', undefined);
    } catch (error) {
      if (loadId !== this.#loadId) return;
      this.#clear();
      this.#emit('error', error instanceof Error ? error.message : String(error));
    }
  }

  #clear(): void {
    this.#loadId++;
    this.#unmount?.();
    this.#unmount = undefined;
    this.#api = undefined;
    this.#ontheme = () => undefined;
    this.#box.replaceChildren();
    this.#box.hidden = true;
    this.#slot.hidden = false;
  }

  #createHost(): Host {
    return {
      guest: true,
      keyTarget: () => this.#box,
      watchTheme: (ontheme) => {
        this.#ontheme = ontheme;
        this.#applyTheme();
        return {
          setTheme: (theme) => {
            this.setAttribute('theme', theme);
          },
          stop: () => undefined,
        };
      },
      syncAddress: (session, onopen) => {
        const view = this.#view();
        session.open(view);
        onopen(view);
        return () => undefined;
      },
      expose: (api) => {
        this.#api = api;
        return () => undefined;
      },
      onview: (view, step) => {
        this.#reflect(view, step);
      },
    };
  }

  #view(): View {
    return readAttributes((name) => this.getAttribute(name));
  }

  #reflect(view: View, step: string): void {
    const before = this.#view().focus;
    this.#reflecting = true;
    for (const [name, value] of writeAttributes({ ...view, step }))
      if (value === null) this.removeAttribute(name);
      else this.setAttribute(name, value);
    this.#reflecting = false;
    this.#emit('viewchange', { ...view, step });
    if (view.focus && view.focus !== before) this.#emit('featureselect', view.focus);
  }

  readonly #applyTheme = (): void => {
    const requested = this.getAttribute('theme');
    const device = this.#device.matches ? 'dark' : 'light';
    const theme = requested === 'dark' || requested === 'light' ? requested : device;
    this.#box.dataset['theme'] = theme;
    this.#ontheme(theme);
  };

  #setMode(): void {
    this.#box.dataset['embed'] = this.getAttribute('mode') === 'map' ? 'map' : 'story';
  }

  #emit(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

defineElement('energy-corridor-map', EnergyCorridorMap);
