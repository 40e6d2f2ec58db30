package spoor.ledger.trace;

import spoor.ledger.base.Bytes32;
import spoor.ledger.chain.Lock;
import spoor.ledger.chain.Network;
import spoor.ledger.chain.UtxoChain;

/// A chain that answers as another one: to change a single answer.
class ChainView implements UtxoChain {
    private final UtxoChain chain;

    ChainView(UtxoChain chain) {
        this.chain = chain;
    }

    @Override
    public Network network() {
        return chain.network();
    }

    @Override
    public int blocks() {
        return chain.blocks();
    }

    @Override
    public long transactions() {
        return chain.transactions();
    }

    @Override
    public long inputs() {
        return chain.inputs();
    }

    @Override
    public long outputs() {
        return chain.outputs();
    }

    @Override
    public long addresses() {
        return chain.addresses();
    }

    @Override
    public Bytes32 blockHash(int block) {
        return chain.blockHash(block);
    }

    @Override
    public int height(int block) {
        return chain.height(block);
    }

    @Override
    public long timeSeconds(int block) {
        return chain.timeSeconds(block);
    }

    @Override
    public long firstTransaction(int block) {
        return chain.firstTransaction(block);
    }

    @Override
    public Bytes32 id(long transaction) {
        return chain.id(transaction);
    }

    @Override
    public int block(long transaction) {
        return chain.block(transaction);
    }

    @Override
    public long firstOutput(long transaction) {
        return chain.firstOutput(transaction);
    }

    @Override
    public long firstInput(long transaction) {
        return chain.firstInput(transaction);
    }

    @Override
    public long spentOutput(long input) {
        return chain.spentOutput(input);
    }

    @Override
    public long value(long output) {
        return chain.value(output);
    }

    @Override
    public long spender(long output) {
        return chain.spender(output);
    }

    @Override
    public long address(long output) {
        return chain.address(output);
    }

    @Override
    public long transactionOf(long output) {
        return chain.transactionOf(output);
    }

    @Override
    public long outputIndex(long output) {
        return chain.outputIndex(output);
    }

    @Override
    public Lock lock(long address) {
        return chain.lock(address);
    }

    @Override
    public long find(Bytes32 id) {
        return chain.find(id);
    }

    @Override
    public long findAddress(Lock lock) {
        return chain.findAddress(lock);
    }

    @Override
    public long lastOutput(long address) {
        return chain.lastOutput(address);
    }

    @Override
    public long previousOutput(long output) {
        return chain.previousOutput(output);
    }
}
