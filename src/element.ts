/** `<energy-corridor-map>`: a story in the page of a host. Its parts are loaded from where this file came from. */
import {
  readAttributes,
  STORY_ATTRIBUTES,
  storyAddress,
  VIEW_ATTRIBUTES,
  writeAttributes,
} from './embed/attributes.ts';
import { define, ElementBase } from './embed/customElement.ts';
import { siteOf } from './embed/site.ts';
import type { View } from './story/view.ts';
import type { Control } from './story/control.ts';
import { fetchStory } from './app/shell/story.ts';
import type { Venue } from './app/shell/venue.ts';

const EXPECTED = 'expected the name of a story, of a language and an address';

export class EnergyCorridorMap extends ElementBase {
  static readonly observedAttributes = [...VIEW_ATTRIBUTES, ...STORY_ATTRIBUTES, 'theme', 'mode'];

  readonly #box = document.createElement('div');
  readonly #slot = document.createElement('slot');
  readonly #device = matchMedia('(prefers-color-scheme: dark)');
  #control: Control | undefined;
  #ontheme: (theme: 'light' | 'dark') => void = () => undefined;
  /** Takes the app away; undefined while there is none. */
  #remove: (() => void) | undefined;
  /** Counts the stories that were asked for: only the last one counts. */
  #asked = 0;
  #reflecting = false;
  #due = false;

  constructor() {
    super();
    this.#box.className = 'box';
    this.#box.hidden = true;
    this.attachShadow({ mode: 'open' }).append(this.#box, this.#slot);
  }

  connectedCallback(): void {
    this.#device.addEventListener('change', this.#tellTheme);
    this.#setMode();
    if (!this.#remove) this.#ask();
  }

  /** Moved within the page, it is there again before the next task, and nothing has happened. */
  disconnectedCallback(): void {
    setTimeout(() => {
      if (this.isConnected) return;
      this.#device.removeEventListener('change', this.#tellTheme);
      this.#clear();
    });
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (this.#reflecting || before === after || !this.isConnected) return;
    if (name === 'theme') this.#tellTheme();
    else if (name === 'mode') this.#setMode();
    else if (STORY_ATTRIBUTES.some((one) => one === name)) this.#ask();
    else this.#control?.open(this.#view());
  }

  /** Goes to a step; false if the story has none of this id, or is not there yet. */
  goTo(step: string): boolean {
    return this.#control?.goTo(step) ?? false;
  }

  /** Stresses a feature and opens its card, `null` closes it; without an id takes the keyboard's focus, as elements do. */
  // eslint-disable-next-line @typescript-eslint/no-misused-promises -- who calls it as the platform's method does not wait
  override focus(id?: string | FocusOptions | null): Promise<boolean> {
    if (typeof id === 'string' || id === null)
      return this.#control?.focus(id ?? undefined) ?? Promise.resolve(false);
    this.#box.querySelector<HTMLElement>('a, button')?.focus(id);
    return Promise.resolve(true);
  }

  next(): boolean {
    return this.#control?.goBy(1) ?? false;
  }

  previous(): boolean {
    return this.#control?.goBy(-1) ?? false;
  }

  /** Attributes that are set one after the other ask for one story: `due` until the next microtask. */
  #ask(): void {
    if (!this.#due)
      queueMicrotask(() => {
        this.#due = false;
        this.#clear();
        if (this.isConnected) void this.#load();
      });
    this.#due = true;
  }

  async #load(): Promise<void> {
    const asked = ++this.#asked;
    const site = this.getAttribute('site') ?? siteOf(import.meta.url);
    const story = this.getAttribute('story') ?? '';
    const lang = this.getAttribute('lang') ?? 'en';
    try {
      const address = storyAddress(site, story, lang);
      if (address === undefined)
        throw new Error(`story “${story}”, lang “${lang}”, site “${site}”: ${EXPECTED}`);
      const [file, { mountIn }, { loadMessages }] = await Promise.all([
        fetchStory(address),
        import('./app/shell/shadow.ts'),
        import('./i18n/index.ts'),
      ]);
      const messages = await loadMessages(file.page.story.lang);
      if (asked !== this.#asked || !this.isConnected || !this.shadowRoot) return;
      this.#box.hidden = false;
      this.#slot.hidden = true;
      this.#remove = mountIn(this.shadowRoot, this.#box, {
        ...file,
        messages,
        venue: this.#venue(),
      });
      this.#emit('ready', undefined);
    } catch (error) {
      if (asked !== this.#asked) return;
      this.#clear();
      this.#emit('error', error instanceof Error ? error.message : String(error));
    }
  }

  #clear(): void {
    this.#asked++;
    this.#remove?.();
    this.#remove = undefined;
    this.#control = undefined;
    this.#ontheme = () => undefined;
    this.#box.replaceChildren();
    this.#box.hidden = true;
    this.#slot.hidden = false;
  }

  #venue(): Venue {
    return {
      guest: true,
      keys: () => this.#box,
      followTheme: (ontheme) => {
        this.#ontheme = ontheme;
        this.#tellTheme();
        return {
          choose: (theme) => {
            this.setAttribute('theme', theme);
          },
          stop: () => undefined,
        };
      },
      followAddress: (session, onopen) => {
        const view = this.#view();
        session.open(view);
        onopen(view);
        return () => undefined;
      },
      admit: (control) => {
        this.#control = control;
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

  readonly #tellTheme = (): void => {
    const asked = this.getAttribute('theme');
    const device = this.#device.matches ? 'dark' : 'light';
    const theme = asked === 'dark' || asked === 'light' ? asked : device;
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

define('energy-corridor-map', EnergyCorridorMap);
