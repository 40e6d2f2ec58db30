// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;

// Contracts that move ether and tokens in every way that a reader of a chain must follow.

contract Token {
    event Transfer(address indexed from, address indexed to, uint256 value);

    mapping(address => uint256) public balanceOf;
    string public symbol;
    uint8 public decimals = 6;

    constructor(string memory named) {
        symbol = named;
    }

    function mint(address to, uint256 value) external {
        balanceOf[to] += value;
        emit Transfer(address(0), to, value);
    }

    function burn(uint256 value) external {
        balanceOf[msg.sender] -= value;
        emit Transfer(msg.sender, address(0), value);
    }

    function transfer(address to, uint256 value) external returns (bool) {
        balanceOf[msg.sender] -= value;
        balanceOf[to] += value;
        emit Transfer(msg.sender, to, value);
        return true;
    }
}

// As tokens of 2016 did it.
contract OldToken {
    event Transfer(address indexed from, address indexed to, uint256 value);

    mapping(address => uint256) public balanceOf;
    bytes32 public symbol = "OLD";

    function mint(address to, uint256 value) external {
        balanceOf[to] += value;
        emit Transfer(address(0), to, value);
    }
}

// ERC-721's event: the number names a thing.
contract Thing {
    event Transfer(address indexed from, address indexed to, uint256 indexed id);

    function mint(address to, uint256 id) external {
        emit Transfer(address(0), to, id);
    }
}

// As WETH9: a wrapped coin is made and destroyed without a Transfer event.
contract Wrapped {
    event Deposit(address indexed dst, uint256 wad);
    event Withdrawal(address indexed src, uint256 wad);
    event Transfer(address indexed src, address indexed dst, uint256 wad);

    mapping(address => uint256) public balanceOf;
    string public symbol = "WETH";
    uint8 public decimals = 18;

    receive() external payable {
        deposit();
    }

    function deposit() public payable {
        balanceOf[msg.sender] += msg.value;
        emit Deposit(msg.sender, msg.value);
    }

    function withdraw(uint256 wad) external {
        balanceOf[msg.sender] -= wad;
        payable(msg.sender).transfer(wad);
        emit Withdrawal(msg.sender, wad);
    }

    function transfer(address dst, uint256 wad) external {
        balanceOf[msg.sender] -= wad;
        balanceOf[dst] += wad;
        emit Transfer(msg.sender, dst, wad);
    }
}

// Tells of deposits and wraps nothing.
contract Bank {
    event Deposit(address indexed dst, uint256 wad);

    function deposit() external payable {
        emit Deposit(msg.sender, msg.value);
    }
}

contract Child {
    constructor(bool fails) payable {
        require(!fails, "born to fail");
    }

    receive() external payable {}

    function end(address payable heir) external {
        selfdestruct(heir);
    }
}

library Pay {
    function half(address payable to) external {
        (bool paid, ) = to.call{value: address(this).balance / 2}("");
        require(paid);
    }
}

contract Mover {
    Child public child;

    receive() external payable {}

    function forward(address payable to) external payable {
        (bool paid, ) = to.call{value: msg.value / 3}("");
        require(paid);
    }

    function payAndRevert(address payable to) external payable {
        (bool paid, ) = to.call{value: msg.value}("");
        require(paid);
        revert("changed my mind");
    }

    // What the inner call pays is undone, what comes after it is not.
    function tryToPay(address payable to) external payable {
        try this.payAndRevert{value: msg.value / 2}(to) {
            revert();
        } catch {
            (bool paid, ) = to.call{value: 7}("");
            require(paid);
        }
    }

    function fail() external payable {
        revert("never");
    }

    function bear() external payable {
        child = new Child{value: msg.value / 4}(false);
        new Child{value: 11, salt: bytes32(uint256(block.number))}(false);
        try new Child{value: 13}(true) {
            revert();
        } catch {}
    }

    function endChild(address payable heir) external {
        child.end(heir);
    }

    function bearAndEnd(address payable heir) external payable {
        Child shortLived = new Child{value: msg.value}(false);
        shortLived.end(heir);
    }

    function payByLibrary(address payable to) external {
        Pay.half(to);
    }

    function wrap(Wrapped wrapped, address to) external payable {
        wrapped.deposit{value: msg.value}();
        wrapped.transfer(to, msg.value / 2);
        wrapped.withdraw(msg.value / 4);
    }

    function lose(Token token, address to, uint256 value) external {
        try this.transferAndRevert(token, to, value) {
            revert();
        } catch {
            token.transfer(to, 1);
        }
    }

    function transferAndRevert(Token token, address to, uint256 value) external {
        token.transfer(to, value);
        revert("not after all");
    }
}
