import 'rolecall/styles.css';
import './brand.css';
import './main.js';
