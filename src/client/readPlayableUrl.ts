// For the floors above, which do not import the contract.
export { readPlayableUrl } from '../contract/readPlayableUrl.js';
