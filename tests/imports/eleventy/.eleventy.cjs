module.exports = () => {
  throw new Error("Nobody may run this.");
};
