import * as React from 'react';
import { createRoot } from 'react-dom/client';
import Select from 'react-select';
import DatePicker, { registerLocale } from 'react-datepicker';
import { zhCN } from 'date-fns/locale';
import 'react-datepicker/dist/react-datepicker.css';

registerLocale('zh', zhCN);
window.ReactParts = { React, createRoot, Select, DatePicker };
