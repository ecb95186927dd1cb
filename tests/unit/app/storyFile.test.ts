/** Stories fetched from another page: their URLs become absolute. */
import { afterEach, expect, it, vi } from 'vitest';
import { fetchStory } from '../../../src/app/shell/storyFile.ts';

const ADDRESS = 'https://map.example/atlas/tale/en/story.json';
const ORIGIN = new URL(ADDRESS).origin;
const front = { path: 'stories/en/' };
const respond = (response: Response) => {
  vi.stubGlobal('fetch', () => Promise.resolve(response));
};
afterEach(() => {
  vi.unstubAllGlobals();
});

it('resolves all URLs against the site', async () => {
  const languages = [{ lang: 'ur', name: 'اردو', href: '../../tale/ur/' }];
  respond(
    Response.json({
      page: { root: '../../', worker: 'a.js', languages, story: { steps: [] }, front },
      picture: '<svg/>',
    }),
  );
  const { page, picture } = await fetchStory(ADDRESS, ORIGIN);
  expect(page.root).toBe('https://map.example/atlas/');
  expect(page.languages[0]?.href).toBe('https://map.example/atlas/tale/ur/');
  expect(page.worker).toBe('');
  expect(picture).toBe('<svg/>');
});

it('throws an error that names the file and the reason', async () => {
  respond(new Response('', { status: 404 }));
  await expect(fetchStory(ADDRESS, ORIGIN)).rejects.toThrow(
    `${ADDRESS} could not be loaded: the server answered 404`,
  );
});

it.each([
  { root: 'javascript:alert(1)//', languages: [] },
  { root: 'data:text/html,x', languages: [] },
  { root: './', languages: [{ lang: 'ur', name: 'x', href: 'javascript:alert(1)' }] },
])('throws for a URL that would run script: %j', async (page) => {
  respond(Response.json({ page: { ...page, story: { steps: [] }, front }, picture: '' }));
  await expect(fetchStory(ADDRESS, ORIGIN)).rejects.toThrow('is not an http(s) address');
});

it('drops a source whose URL would run script', async () => {
  const story = { steps: [], source: { url: 'javascript:alert(1)', title: 'x' } };
  respond(Response.json({ page: { root: './', languages: [], story, front }, picture: '' }));
  expect((await fetchStory(ADDRESS, ORIGIN)).page.story.source).toBeUndefined();
});

it('reads the paths of pictures; those of older sites lie beside the page', async () => {
  const story = { id: 'tale', lang: 'en', steps: [{ id: 'one' }] };
  const next = { title: 'Next', lang: 'en', path: 'next/en/' };
  const old = { root: './', languages: [], story, front: { ...front, next } };
  const read = async (page: object) => {
    respond(Response.json({ page, picture: '' }));
    return (await fetchStory(ADDRESS, ORIGIN)).page;
  };
  const { pictures, front: oldFront } = await read(old);
  expect(pictures).toEqual({ one: { svg: 'tale/en/map-one.svg', png: 'tale/en/map-one.png' } });
  expect(oldFront.next?.picture).toBe('next/en/thumbnail.svg');
  const newPictures = { one: { svg: 'assets/map-one-1.svg', png: 'assets/map-one-1.png' } };
  const newFront = { ...front, next: { ...next, picture: 'assets/thumbnail-1.svg' } };
  const current = await read({ ...old, pictures: newPictures, front: newFront });
  expect([current.pictures, current.front]).toEqual([newPictures, newFront]);
});
