// What every page starts with.

import { keepPlace } from './dom.js';
import { setUpOffer } from './offer.js';

keepPlace();
setUpOffer();
