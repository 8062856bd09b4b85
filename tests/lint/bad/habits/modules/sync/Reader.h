class Reader : public QThread {
};
