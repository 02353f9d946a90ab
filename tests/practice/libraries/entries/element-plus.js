import * as Vue from 'vue/dist/vue.esm-bundler.js';
import ElementPlus from 'element-plus';
import zhCn from 'element-plus/es/locale/lang/zh-cn';
import en from 'element-plus/es/locale/lang/en';
import 'element-plus/dist/index.css';

window.Ep = { Vue, ElementPlus, zhCn, en };
