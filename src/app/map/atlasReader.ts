/** What reads the atlas, loaded once a map is wanted. */
export { fetchAtlas, readAtlas } from '../../atlas/readAtlas.ts';
export { isGround } from '../../cartography/ground.ts';
