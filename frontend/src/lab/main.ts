/** Own elements of the laboratory's pages. */
import '../tokens.css';
import './lab.css';
import './theory.css';
import './copy-link';
import './figure';
import './heat-map';
import './interval';
import './live';
import './slider';
