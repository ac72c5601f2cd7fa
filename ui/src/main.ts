import { mount } from "svelte";
import App from "./App.svelte";
import { connect } from "./state.svelte";
import "./style/app.css";

const target = document.getElementById("app");
if (target) {
  void connect().finally(() => mount(App, { target }));
}
