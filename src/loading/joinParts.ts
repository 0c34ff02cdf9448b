import type { Dataset } from '../domain/dataset.ts';
import { addDetails } from './addDetails.ts';
import { decodeCore } from './decodeCore.ts';
import type { Core, Details } from './partTypes.ts';

/** Core and details of one language as one dataset. */
export function joinParts(core: Core, details: Details): Dataset {
  return addDetails(decodeCore(core), details);
}
