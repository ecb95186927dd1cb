/** One app: a story with its session, map and panels, and what moves article and map together. */
import type { Messages } from '../../i18n/messages.ts';
import { Session } from '../../story/session.svelte.ts';
import { StoryMap } from '../map/storyMap.svelte.ts';
import { bindHost, type HostBinding } from './bindHost.ts';
import { reducedMotion } from './environment.ts';
import type { Host } from './host.ts';
import { createHostApi } from './hostApi.ts';
import type { Command } from './keyboard.ts';
import type { PageData } from './page.ts';
import { Panels } from './panels.svelte.ts';

interface AppOptions {
  readonly page: PageData;
  readonly messages: Messages;
  readonly host: Host;
}

/** Must be created while a component initializes, since it uses effects. */
export class StoryApp {
  readonly page: PageData;
  readonly messages: Messages;
  readonly host: Host;
  readonly session: Session;
  readonly map: StoryMap;
  readonly panels: Panels;
  /** URL of a link that the sandbox of the frame blocked. */
  blockedLink: string | undefined = $state();
  /** Undefined before `bind`. */
  #binding: HostBinding | undefined;

  constructor({ page, messages, host }: AppOptions) {
    this.page = page;
    this.messages = messages;
    this.host = host;
    this.session = new Session(page.story);
    this.map = new StoryMap(this);
    this.panels = new Panels(this.session, this.map);
  }

  /** Binds the app to its rendered root and its host. Returns a stop function. */
  bind(root: HTMLElement): () => void {
    const binding = bindHost(root, this.session, this.host, {
      onstep: () => void this.map.startForReader(),
      onblocked: (url) => {
        this.blockedLink = url;
      },
    });
    this.#binding = binding;
    const withdraw = this.host.expose(createHostApi(this, binding));
    return () => {
      withdraw();
      binding.stop();
    };
  }

  /** Goes to a step and scrolls the article to it. */
  goToStep(step: string): void {
    this.session.goTo(step);
    void this.map.startForReader();
    this.#binding?.scrollTo(step, scrollBehavior());
  }

  /** Goes to the next or previous step; false if there is none. */
  goBy(by: 1 | -1): boolean {
    const { story, index } = this.session;
    const step = story.steps[index + by];
    if (step) this.goToStep(step.id);
    return step !== undefined;
  }

  /** Drops the reader's changes to the current step and scrolls the article to it. */
  resetStep(): void {
    this.session.resetStep();
    this.scrollToStep(scrollBehavior());
  }

  /** Scrolls the article to the current step. */
  scrollToStep(behavior: ScrollBehavior): void {
    this.#binding?.scrollTo(this.session.step.id, behavior);
  }

  toggleTheme(): void {
    this.#binding?.theme.setTheme(this.session.theme === 'dark' ? 'light' : 'dark');
  }

  /** Runs a command of the keyboard. */
  run(command: Exclude<Command, 'keys'>): void {
    const { session, panels } = this;
    if (command === 'next' || command === 'previous') this.goBy(command === 'next' ? 1 : -1);
    else if (command === 'back') session.resetStep();
    else if (command === 'legend') panels.openLegend(!panels.legend);
    else if (session.view.focus !== undefined) session.deselect();
    else panels.close();
  }
}

function scrollBehavior(): ScrollBehavior {
  return reducedMotion() ? 'auto' : 'smooth';
}
